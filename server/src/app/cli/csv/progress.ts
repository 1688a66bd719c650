/** Width of the bar in characters. */
const WIDTH = 24

/** A bar with how far a file is read, and the rows that are settled each second. */
export function progressLine(
  { read, size }: { read: number; size: number },
  rows: number,
  seconds: number,
): string {
  const share = size === 0 ? 1 : Math.min(1, read / size)
  const full = Math.round(share * WIDTH)
  const bar = `${'#'.repeat(full)}${' '.repeat(WIDTH - full)}`
  const pace = seconds > 0 ? `  ${Math.round(rows / seconds)} rows/s` : ''
  return `[${bar}] ${Math.floor(share * 100)} %  ${rows} rows${pace}`
}
