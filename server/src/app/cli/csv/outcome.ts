/** A row that was not taken. */
export interface RejectedRow {
  /** `line 17.received`, or `line 17` for the row as a whole. */
  path: string
  code: string
  reason: string
  /** As it stood in the file. */
  original: string
}

/** A figure that the file would change. */
export interface Difference {
  station: string
  counter: string
  before: number
  after: number
}

/** What became of a file, or would: the counts add up to its rows. */
export interface CsvOutcome {
  accepted: number
  duplicates: number
  /** In the order in which they were found out. */
  rejected: RejectedRow[]
  /** The first ones; empty unless nothing was to be recorded. */
  differences: Difference[]
}

/** Rows that are named one by one; the quarantine holds them all. */
const MOST_NAMED = 50

/** Differences that are named. */
export const MOST_DIFFERENCES = 20

/** What a run did (or, dry, would do), as lines for a person. */
export function summarise(
  file: string,
  { accepted, duplicates, rejected, differences }: CsvOutcome,
  dryRun: boolean,
): string[] {
  const rows = accepted + duplicates + rejected.length
  const [took, kept] = dryRun ? ['new', 'would be refused'] : ['accepted', 'quarantined']
  const counts = `${accepted} ${took}, ${duplicates} duplicate, ${rejected.length} ${kept}`
  const named = rejected.toSorted((one, other) => lineOf(one) - lineOf(other))
  return [
    `${file}: ${rows} ${rows === 1 ? 'row' : 'rows'}: ${counts}`,
    ...differences.map(
      ({ station, counter, before, after }) =>
        `  ${station}  ${inWords(counter)}: ${before} -> ${after}`,
    ),
    ...named
      .slice(0, MOST_NAMED)
      .map(({ path, code, reason }) => `  ${file}  ${path}  ${code}: ${reason}`),
    ...(rejected.length > MOST_NAMED ? [moreOf(rejected.length - MOST_NAMED, dryRun)] : []),
    ...(dryRun ? ['Nothing was recorded.'] : []),
  ]
}

function moreOf(count: number, dryRun: boolean): string {
  return dryRun ? `  and ${count} more` : `  and ${count} more: pantau quarantine lists them all`
}

function lineOf({ path }: RejectedRow): number {
  return Number(/^line (\d+)/.exec(path)?.[1] ?? 0)
}

/** `received1` is what the regency's contest has of `received`. */
function inWords(counter: string): string {
  const slotted = /^(.+)([01])$/.exec(counter)
  return slotted ? `${slotted[1]} (${slotted[2] === '0' ? 'governor' : 'regency'})` : counter
}
