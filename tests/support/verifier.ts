import { execFile } from 'node:child_process'
import path from 'node:path'

const script = path.resolve(import.meta.dirname, '../../server/verify/verify_journal.py')

/** What the verifier says of one file; `ok` is null when it could not be read. */
export interface Verdict {
  file: string
  ok: boolean | null
  entries: number | null
  /** Position of the first entry that does not fit; null when what is broken is no entry. */
  brokenAt: number | null
  message: string
}

/** One run of the verifier. */
export interface Verification {
  exitCode: number
  verdicts: Verdict[]
}

/** Runs the verifier that ships with the hub over files, as anyone would. Rejects without Python. */
export function verifyFiles(files: readonly string[], ...flags: string[]): Promise<Verification> {
  return new Promise((resolve, reject) => {
    const run = ['-I', script, '--json', ...flags, ...files]
    execFile('python3', run, { maxBuffer: 64 * 1024 * 1024 }, (error, printed, noted) => {
      const exitCode = error ? error.code : 0
      if (typeof exitCode !== 'number')
        return reject(new Error('python3 is needed', { cause: error }))
      if (noted !== '') return reject(new Error(noted))
      const lines = printed.split('\n').filter((line) => line !== '')
      resolve({ exitCode, verdicts: lines.map((line) => JSON.parse(line) as Verdict) })
    })
  })
}
