import type { PasswordRow, Secrets, TokenRow } from '../../access/secrets.ts'
import type { Handle } from './database.ts'

/** The secrets in SQLite, beside the journal that says who may use them. */
export function sqliteSecrets(handle: Handle): Secrets {
  const tokens = handle.prepare(
    `select digest, kind, owner, id, since,
       opened_at as openedAt, expires_at as expiresAt, seen_at as seenAt
     from access_token order by opened_at, digest`,
  )
  const putToken = handle.prepare(
    `insert or replace into access_token
       (digest, kind, owner, id, since, opened_at, expires_at, seen_at)
     values (@digest, @kind, @owner, @id, @since, @openedAt, @expiresAt, @seenAt)`,
  )
  const removeToken = handle.prepare('delete from access_token where digest = ?')
  const password = handle.prepare('select hash, since from password where user = ?')
  const putPassword = handle.prepare(
    'insert or replace into password (user, hash, since) values (?, ?, ?)',
  )
  const removePassword = handle.prepare('delete from password where user = ?')
  return {
    tokens: () => tokens.all() as TokenRow[],
    putToken: (row) => void putToken.run(row),
    removeToken: (digest) => void removeToken.run(digest),
    password: (user) => (password.get(user) as PasswordRow | undefined) ?? null,
    removePassword: (user) => void removePassword.run(user),
    putPassword: (user, { hash, since }) => void putPassword.run(user, hash, since),
  }
}
