import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import type { Witness, Witnessed } from '../../journal/epoch.ts'

/** The witness in a small file beside the database: a restored database does not bring it back. */
export function witnessFile(file: string): Witness {
  return {
    read: () => {
      try {
        return JSON.parse(readFileSync(file, 'utf8')) as Witnessed
      } catch {
        // Absent or half-written: it witnesses nothing, which is always true.
        return null
      }
    },
    write: (seen) => {
      writeFileSync(`${file}.new`, JSON.stringify(seen))
      renameSync(`${file}.new`, file)
    },
  }
}
