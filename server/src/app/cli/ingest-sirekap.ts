import { basename } from 'node:path'
import { connect } from './connect.ts'
import { findSource, listFiles, readCandidatesFile } from './sirekap-files.ts'
import { type ContestName, type FileOutcome, submitFile } from './submit-file.ts'
import { isClean, summarise } from './summary.ts'
import type { Terminal } from './terminal.ts'
import { watchSirekap } from './watch-sirekap.ts'

/** Options of `pantau ingest sirekap`. */
export interface IngestOptions {
  contest: ContestName
  /** Another candidates file than the one beside the counts. */
  candidates?: string
  /** Stay, and take files as they change. */
  watch?: boolean
}

/**
 * Sends published counts to the hub, file by file, and says what became of every row. Exit code 0,
 * or 1 when anything was set aside; the rest was taken all the same.
 */
export async function ingestSirekap(
  path: string,
  { contest, candidates, watch }: IngestOptions,
  terminal: Terminal,
): Promise<number> {
  const source = await findSource(path, candidates, terminal.cwd)
  await readCandidatesFile(source)
  if (watch) return watchSirekap(source, contest, terminal)
  const files = await listFiles(source)
  const client = await connect(terminal)
  const outcomes: FileOutcome[] = []
  try {
    for (const file of files) {
      if (terminal.stop.aborted) break
      terminal.progress(`${outcomes.length + 1} of ${files.length}  ${basename(file)}`)
      outcomes.push(await submitFile(client, file, source, contest))
    }
  } finally {
    terminal.progress(null)
    if (outcomes.length < files.length) {
      const sent = `${outcomes.length} of ${files.length} files were sent`
      terminal.note(`${sent}; run it again, nothing is counted twice.`)
    }
  }
  for (const line of summarise(outcomes)) terminal.print(line)
  return outcomes.every(isClean) ? 0 : 1
}
