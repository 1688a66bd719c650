import { join } from 'node:path'
import { secretOf } from './secret-file.ts'

/** Name of the file in the mode's folder that holds the administrator's token. */
const ADMIN_TOKEN_FILE = 'admin.token'

/** The administrator's token of a data folder; made at the first start, readable by its owner only. */
export function adminToken(folder: string): string {
  return secretOf(join(folder, ADMIN_TOKEN_FILE))
}
