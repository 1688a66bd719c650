import { randomBytes } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Name of the file in the mode's folder that holds the administrator's token. */
const ADMIN_TOKEN_FILE = 'admin.token'

/** The administrator's token of a data folder; made at the first start, readable by its owner only. */
export function adminToken(folder: string): string {
  const file = join(folder, ADMIN_TOKEN_FILE)
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
  return readFileSync(file, 'utf8').trim()
}
