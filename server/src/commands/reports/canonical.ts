/** A report as it is recorded: what was said, without what was left out. */
export type Canonical<Report> = { [Field in keyof Report]: Exclude<Report[Field], null> }

/**
 * A report in the one form that it is recorded in: fields by name, and none that says nothing. The
 * same report is then the same bytes in whatever order its sender wrote it, or spelled an absence.
 */
export function canonical<Report extends object>(report: Report): Canonical<Report> {
  const said = Object.entries(report).filter(([, value]) => value !== undefined && value !== null)
  const parts = said.map(([field, value]): [string, unknown] => {
    return [field, typeof value === 'object' && !Array.isArray(value) ? canonical(value) : value]
  })
  return Object.fromEntries(
    parts.toSorted(([one], [other]) => (one < other ? -1 : 1)),
  ) as Canonical<Report>
}
