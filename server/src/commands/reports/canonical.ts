/** A report as it is recorded: what was said, without what was left out. */
export type Canonical<Report> = { [Field in keyof Report]: Exclude<Report[Field], null> }

/**
 * A report in the one form that it is recorded in: fields by name, and none that says nothing. The
 * same report is then the same bytes in whatever order its sender wrote it, or spelled an absence.
 */
export function canonical<Report extends object>(report: Report): Canonical<Report> {
  const said: Record<string, unknown> = {}
  for (const field of Object.keys(report).toSorted()) {
    const value: unknown = report[field as keyof Report]
    if (value === undefined || value === null) continue
    said[field] = typeof value === 'object' && !Array.isArray(value) ? canonical(value) : value
  }
  return said as Canonical<Report>
}
