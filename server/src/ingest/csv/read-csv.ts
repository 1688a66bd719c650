import { fieldsOf, type Fielded } from './fields.ts'
import { type Header, readHeader } from './header.ts'
import type { CsvKind, Report } from './kind.ts'
import { linesOf } from './lines.ts'
import { originalOf, type RawRecord, recordsOf } from './records.ts'
import { readRow } from './read-row.ts'
import { announcedSeparator, type Separator, separatorOf } from './separator.ts'

/** A row of the file, as a report with its key or as what cannot be taken in. */
export type CsvRow = {
  /** Line it begins on, from 1. */
  line: number
  /** As it stood in the file. */
  original: string
} & (
  | { key: string; report: Report }
  /** `field`: null when it is about the row as a whole. */
  | { field: string | null; code: string; reason: string }
)

/** What is given for the whole file instead of in columns of it, by field. */
export type Given = ReadonlyMap<string, unknown>

/** The file cannot be read at all: its header lacks something, or has too much. */
export class HeaderProblem extends Error {}

/** Rows that are taken apart together. */
const CHUNK = 500

/**
 * Reads a file of reports that a spreadsheet wrote: rows as they come, the first line names the
 * columns. Throws {@link HeaderProblem} before the first row.
 */
export async function* readCsv(
  pieces: AsyncIterable<string>,
  kind: CsvKind,
  { given, ignoreExtra }: { given: Given; ignoreExtra: boolean },
): AsyncGenerator<CsvRow> {
  let separator: Separator | null = null
  let names: readonly (string | null)[] | null = null
  let waiting: RawRecord[] = []
  const rowsOf = function* (fields: readonly (string | null)[]): Generator<CsvRow> {
    const records = waiting
    waiting = []
    for (const row of fieldsOf(records, separator ?? ';')) {
      if (row.fields?.every((field) => field === '') !== true) {
        yield rowOf(row, kind, fields, given)
      }
    }
  }
  for await (const record of recordsOf(linesOf(pieces))) {
    if (names === null) {
      const text = originalOf(record)
      const announced = announcedSeparator(text)
      if (separator === null && announced !== null) separator = announced
      else {
        separator ??= separatorOf(text)
        names = headerOf(record, separator, kind, { given, ignoreExtra })
      }
      continue
    }
    if (waiting.push(record) === CHUNK) yield* rowsOf(names)
  }
  if (names === null)
    throw new HeaderProblem('The file is empty; its first line names the columns.')
  yield* rowsOf(names)
}

function rowOf(
  { line, original, fields }: Fielded,
  kind: CsvKind,
  names: readonly (string | null)[],
  given: Given,
): CsvRow {
  if (fields === null) {
    const reason = 'Its quotes make no sense; a quote inside a quoted field is written twice.'
    return { line, original, field: null, code: 'QUOTES_MALFORMED', reason }
  }
  const read = readRow(kind, names, fields, given)
  return 'report' in read
    ? { line, original, ...read }
    : { line, original, field: read.field, ...read.problem }
}

function headerOf(
  record: RawRecord,
  separator: Separator,
  kind: CsvKind,
  { given, ignoreExtra }: { given: Given; ignoreExtra: boolean },
): Header['fields'] {
  const [first] = fieldsOf([record], separator)
  const header = readHeader(first?.fields ?? [], kind, new Set(given.keys()))
  const { fields, missing, extra, twice } = header
  const problems = [
    missing.length > 0 ? `it lacks ${missing.join('; ')}` : null,
    twice.length > 0 ? `it has two columns of ${twice.join(', ')}` : null,
    extra.length > 0 && !ignoreExtra
      ? `it has columns that are not known: ${extra.join(', ')} (--ignore-extra leaves them out)`
      : null,
  ].filter((each) => each !== null)
  if (problems.length === 0) return fields
  throw new HeaderProblem(`The header does not fit ${kind.name}: ${problems.join('; ')}.`)
}
