import {
  contest as contestColumn,
  type CsvKind,
  csvKinds,
  type Given,
  HeaderProblem,
  moment,
  NoLines,
} from '../../../ingest/csv/index.ts'
import { connect } from '../connect.ts'
import { CommandFailure } from '../failure.ts'
import type { Terminal } from '../terminal.ts'
import { summarise } from './outcome.ts'
import { progressLine } from './progress.ts'
import { sendFile } from './send-file.ts'
import { openText } from './source.ts'

/** Requests at once: the hub writes one batch while it reads the next, and a third is on its way. */
const LANES = 3

/** Options of `pantau ingest csv`. */
export interface IngestCsvOptions {
  /** When the rows were observed, for a file without such a column. */
  observedAt?: string
  /** Which contest they are about, for a file without such a column. */
  contest?: string
  /** Leave columns out that are not known. */
  ignoreExtra?: boolean
  /** Say what would change, and record nothing. */
  dryRun?: boolean
}

/**
 * Sends a file of reports to the hub and says what became of every row. Exit code 0, or 1 when any
 * was (or, dry, would be) refused; the rest was taken all the same.
 */
export async function ingestCsv(
  name: string,
  path: string,
  options: IngestCsvOptions,
  terminal: Terminal,
): Promise<number> {
  const kind = csvKinds.get(name)
  if (!kind) {
    const known = [...csvKinds.keys()].join(', ')
    throw new CommandFailure('usage', `There is no kind "${name}"; give one of ${known}.`)
  }
  const { ignoreExtra = false, dryRun = false } = options
  const given = givenOf(options, kind)
  const source = await openText(path, terminal.cwd)
  const client = await connect(terminal)
  const started = performance.now()
  const { stop } = terminal
  const onProgress = (rows: number): void => {
    const seconds = (performance.now() - started) / 1000
    terminal.progress(progressLine({ read: source.read(), size: source.size }, rows, seconds))
  }
  try {
    const lanes = kind.ordered ? 1 : LANES
    const sent = { given, ignoreExtra, dryRun, lanes, stop, onProgress }
    const outcome = await sendFile(client, source, kind, sent)
    terminal.progress(null)
    for (const line of summarise(source.file, outcome, dryRun)) terminal.print(line)
    if (dryRun && kind.ordered) {
      terminal.note('Each row was held against what stands now, not against the rows before it.')
    }
    if (stop.aborted) terminal.note('Stopped; run it again, nothing is counted twice.')
    return outcome.rejected.length === 0 ? 0 : 1
  } catch (cause) {
    terminal.progress(null)
    if (cause instanceof HeaderProblem || cause instanceof NoLines) {
      throw new CommandFailure('usage', `${source.file}: ${cause.message}`, { cause })
    }
    throw cause
  }
}

function givenOf({ observedAt, contest }: IngestCsvOptions, { name, columns }: CsvKind): Given {
  const given = new Map<string, unknown>()
  if (observedAt !== undefined) {
    const read = moment(observedAt)
    if ('problem' in read)
      throw new CommandFailure('usage', `--observed-at: ${read.problem.reason}`)
    given.set('observedAt', read.value)
  }
  if (contest !== undefined) {
    const read = contestColumn.read(contest)
    if ('problem' in read) throw new CommandFailure('usage', `--contest: ${read.problem.reason}`)
    if (!('contest' in columns)) {
      throw new CommandFailure('usage', `--contest: ${name} are about no contest; leave it out.`)
    }
    given.set('contest', read.value)
  }
  return given
}
