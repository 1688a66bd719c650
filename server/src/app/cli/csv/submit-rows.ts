import { z } from 'zod'
import type { Report } from '../../../ingest/csv/index.ts'
import type { HubClient } from '../hub-client.ts'
import type { Difference, RejectedRow } from './outcome.ts'

const refusedShape = z.object({
  code: z.string(),
  message: z.string(),
  path: z.array(z.string()),
})
const submittedShape = z.object({
  submitReports: z.object({
    accepted: z.number(),
    duplicates: z.number(),
    refused: z.array(refusedShape),
  }),
})
const previewShape = z.object({
  previewReports: z.object({
    accepted: z.number(),
    duplicates: z.number(),
    refused: z.array(refusedShape),
    differences: z.array(
      z.object({ station: z.string(), counter: z.string(), before: z.number(), after: z.number() }),
    ),
  }),
})
const quarantinedShape = z.object({ quarantineRows: z.object({ added: z.number() }) })

const submitting = `mutation ($input: SubmitReportsInput!) {
  submitReports(input: $input) { accepted duplicates refused { code message path } }
}`
const previewing = `query ($input: SubmitReportsInput!) {
  previewReports(input: $input) {
    accepted duplicates refused { code message path }
    differences { station counter before after }
  }
}`
const quarantining = `mutation ($input: QuarantineRowsInput!) {
  quarantineRows(input: $input) { added }
}`

/** Most rows that the hub's quarantine takes at once. */
const MOST_ROWS = 1_000

/** Most characters of a row that are kept; one that is longer is no row of a spreadsheet. */
const LONGEST_ROW = 100_000

/** Most characters of rows in one request, far below the hub's limit of its size. */
const MOST_CHARACTERS = 500_000

/** What the hub says of some reports. */
export interface Answered {
  accepted: number
  duplicates: number
  refused: { code: string; message: string; path: string[] }[]
  /** Empty when the reports were submitted. */
  differences: Difference[]
}

/** Sends reports of one kind, at most 1,000; `dryRun` asks what would become of them. */
export async function submitRows(
  client: HubClient,
  input: string,
  reports: readonly Report[],
  dryRun: boolean,
): Promise<Answered> {
  const variables = { input: { [input]: reports } }
  if (dryRun) return (await client.ask(previewing, previewShape, variables)).previewReports
  const { submitReports } = await client.ask(submitting, submittedShape, variables)
  return { ...submitReports, differences: [] }
}

/** Leaves rows in the hub's quarantine. */
export async function quarantineRows(
  client: HubClient,
  file: string,
  rows: readonly RejectedRow[],
): Promise<void> {
  for (const part of partsOf(rows)) {
    await client.ask(quarantining, quarantinedShape, { input: { file, rows: part } })
  }
}

/** Rows in parts that the hub takes in one request: so many rows, and so many characters. */
function* partsOf(rows: readonly RejectedRow[]): Generator<RejectedRow[]> {
  let part: RejectedRow[] = []
  let characters = 0
  for (const row of rows) {
    const original = row.original.slice(0, LONGEST_ROW)
    if (part.length === MOST_ROWS || characters + original.length > MOST_CHARACTERS) {
      yield part
      part = []
      characters = 0
    }
    part.push({ ...row, original })
    characters += original.length
  }
  if (part.length > 0) yield part
}
