/** What a spreadsheet takes for the beginning of a formula, also after blanks and in full width. */
const formula = /^[\s\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]/u

/**
 * A line of a table (RFC 4180, with its line end). A cell that a spreadsheet would run as a formula
 * gets an apostrophe in front, which makes it text; everything else is kept byte for byte.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const harmless = formula.test(value) || /^[\t\r]/.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless
}
