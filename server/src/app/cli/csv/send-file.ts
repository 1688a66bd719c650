import { type CsvKind, type CsvRow, type Given, readCsv } from '../../../ingest/csv/index.ts'
import type { HubClient } from '../hub-client.ts'
import { Lanes } from './lanes.ts'
import { type CsvOutcome, MOST_DIFFERENCES, type RejectedRow } from './outcome.ts'
import type { TextSource } from './source.ts'
import { quarantineRows, submitRows } from './submit-rows.ts'

/** Rows of one request, which is the most that the hub takes. */
const BATCH = 1_000

/** How a file is sent. */
export interface SendOptions {
  given: Given
  ignoreExtra: boolean
  /** Ask what would become of the rows, and record nothing. */
  dryRun: boolean
  /** Requests at once. */
  lanes: number
  stop: AbortSignal
  /** Called after every answer with the rows that are settled. */
  onProgress(rows: number): void
}

/** A row that became a report. */
type ReportRow = Extract<CsvRow, { key: string }>

/** Sends a file row by row, in batches; reading goes on while the hub works. */
export async function sendFile(
  client: HubClient,
  source: TextSource,
  kind: CsvKind,
  options: SendOptions,
): Promise<CsvOutcome> {
  const { given, ignoreExtra, dryRun, stop, onProgress } = options
  const outcome: CsvOutcome = { accepted: 0, duplicates: 0, rejected: [], differences: [] }
  const lanes = new Lanes(options.lanes)
  let quarantined = 0
  const keepRejected = async (): Promise<void> => {
    const rows = outcome.rejected.slice(quarantined, quarantined + BATCH)
    quarantined += rows.length
    if (!dryRun) await quarantineRows(client, source.file, rows)
  }
  const send = async (rows: readonly ReportRow[]): Promise<void> => {
    const reports = rows.map(({ key, report }) => ({ key, ...asSent(report, kind) }))
    const answered = await submitRows(client, kind.input, reports, dryRun)
    outcome.accepted += answered.accepted
    outcome.duplicates += answered.duplicates
    outcome.rejected.push(...answered.refused.map((refused) => refusedRow(refused, rows)))
    outcome.differences.push(...answered.differences)
    outcome.differences.length = Math.min(outcome.differences.length, MOST_DIFFERENCES)
    onProgress(outcome.accepted + outcome.duplicates + outcome.rejected.length)
  }
  let batch: ReportRow[] = []
  for await (const row of readCsv(source.pieces(), kind, { given, ignoreExtra })) {
    if (stop.aborted) break
    if ('report' in row) batch.push(row)
    else outcome.rejected.push(rejectedRow(row, row.field, row.code, row.reason))
    if (batch.length === BATCH) {
      const full = batch
      batch = []
      await lanes.run(() => send(full))
    }
    if (outcome.rejected.length - quarantined >= BATCH) await lanes.run(keepRejected)
  }
  if (batch.length > 0 && !stop.aborted) await lanes.run(() => send(batch))
  await lanes.drain()
  while (quarantined < outcome.rejected.length) await keepRejected()
  return outcome
}

/** Moments as the hub's language writes them. */
function asSent(report: ReportRow['report'], { moments }: CsvKind): Record<string, unknown> {
  const stamps = moments.flatMap((field) => {
    const moment = report[field]
    return typeof moment === 'number' ? [[field, new Date(moment).toISOString()]] : []
  })
  return { ...report, ...Object.fromEntries(stamps) }
}

function refusedRow(
  { code, message, path }: { code: string; message: string; path: string[] },
  rows: readonly ReportRow[],
): RejectedRow {
  const [, at, ...field] = path
  const row = rows[Number(at)] ?? { line: 0, original: '' }
  const reason =
    code === 'KEY_REUSED'
      ? `${message} Another row about the same thing at the same time says otherwise.`
      : message
  return rejectedRow(row, field.length > 0 ? field.join('.') : null, code, reason)
}

function rejectedRow(
  { line, original }: Pick<CsvRow, 'line' | 'original'>,
  field: string | null,
  code: string,
  reason: string,
): RejectedRow {
  return { path: field === null ? `line ${line}` : `line ${line}.${field}`, code, reason, original }
}
