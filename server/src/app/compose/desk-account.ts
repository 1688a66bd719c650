import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newPassword } from '../../access/passwords.ts'
import type { PeopleDesk } from '../../commands/people/desk.ts'
import { addUser, resetPassword } from '../../commands/people/users.ts'

/** Name of the file in a rehearsal's folder that holds the password of its help desk. */
const PASSWORD_FILE = 'desk.password'

/** Somebody whom the greeting names. */
export interface Account {
  name: string
  password: string
}

/**
 * The account of a rehearsal's help desk, made at its first start; its password stays the same as long
 * as its file does. Readable by its owner only.
 */
export async function deskAccount(folder: string, desk: PeopleDesk): Promise<Account> {
  const file = join(folder, PASSWORD_FILE)
  const isKept = existsSync(file)
  if (!isKept) writeFileSync(file, `${newPassword()}\n`, { mode: 0o600, flag: 'wx' })
  const account = { name: 'desk', password: readFileSync(file, 'utf8').trim() }
  const { name, password } = account
  if (!desk.people.user(name)) {
    await addUser({ name, role: 'DESK', area: null, password }, 'hub', desk)
  } else if (!isKept) await resetPassword(name, password, 'hub', desk)
  return account
}
