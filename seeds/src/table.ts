import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'

const DATA = new URL('../data/', import.meta.url)

/**
 * Reads CSV text with a header line into one record a row, every value a string as written.
 * Throws an Error naming the column when one of `columns` is not in the header; other columns are
 * left out of the records.
 */
export function parseTable<Column extends string>(
  text: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  const [header = [], ...rows] = parse(text, { bom: true, skipEmptyLines: true })
  const places = columns.map((column) => {
    const place = header.indexOf(column)
    if (place < 0)
      throw new Error(`the table has no column "${column}", only: ${header.join(', ')}`)
    return [column, place] as const
  })
  return rows.map((row) => {
    const record = {} as Record<Column, string>
    for (const [column, place] of places) record[column] = row[place] ?? ''
    return record
  })
}

/** `parseTable` of one file of this package's `data/` folder; throws when it cannot be read. */
export function readTable<Column extends string>(
  file: string,
  columns: readonly Column[],
): Record<Column, string>[] {
  return parseTable(readFileSync(new URL(file, DATA), 'utf8'), columns)
}
