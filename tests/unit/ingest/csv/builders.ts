import {
  type CsvRow,
  csvKinds,
  type Given,
  readCsv,
} from '../../../../server/src/ingest/csv/index.ts'

/** What a file is read with. */
export interface ReadOptions {
  kind?: string
  given?: Given
  ignoreExtra?: boolean
  /** Characters that come at a time. */
  piece?: number
}

/** The header of turnout as a spreadsheet in Indonesia has it. */
export const TURNOUT = 'Kode TPS;Waktu;DPT;DPTb;DPK'

/** A station of the small province. */
export const STATION = '35.78.01.1001.003'

/** A row of turnout with what differs. */
export function turnout(more: Record<string, string> = {}): string {
  const row = {
    station: STATION,
    time: '27/11/2024 09:30',
    dpt: '210',
    dptb: '2',
    dpk: '0',
    ...more,
  }
  return Object.values(row).join(';')
}

/** Every row of a file with these lines, which end as in a spreadsheet's. */
export async function rows(lines: readonly string[], options: ReadOptions = {}): Promise<CsvRow[]> {
  return read(lines.map((line) => `${line}\r\n`).join(''), options)
}

/** Every row of a text. */
export async function read(text: string, options: ReadOptions = {}): Promise<CsvRow[]> {
  const { kind: name = 'turnout', given = new Map(), ignoreExtra = false, piece = 7 } = options
  const kind = csvKinds.get(name)
  if (!kind) throw new Error(`no kind ${name}`)
  const found: CsvRow[] = []
  for await (const row of readCsv(inPieces(text, piece), kind, { given, ignoreExtra })) {
    found.push(row)
  }
  return found
}

/** The report of a row; fails with why it is none. */
export function report(row: CsvRow | undefined): Readonly<Record<string, unknown>> {
  if (row && 'report' in row) return row.report
  throw new Error(row ? `${row.field} ${row.code}: ${row.reason}` : 'there is no such row')
}

/** What keeps a row from being a report. */
export function fault(row: CsvRow | undefined) {
  if (!row || 'report' in row) throw new Error('the row is a report')
  const { line, field, code, reason } = row
  return { line, field, code, reason }
}

async function* inPieces(text: string, length: number): AsyncGenerator<string> {
  for (let at = 0; at < text.length; at += length) yield text.slice(at, at + length)
}
