import type { CsvKind, Report } from './kind.ts'
import type { FieldProblem } from './values.ts'

/** A row understood, or which field keeps it from being so (null: the row as a whole). */
export type RowRead =
  | { report: Report; key: string }
  | { field: string | null; problem: FieldProblem }

/** Understands the fields of a row. `names` are the fields that its columns hold. */
export function readRow(
  kind: CsvKind,
  names: readonly (string | null)[],
  fields: readonly string[],
  given: ReadonlyMap<string, unknown>,
): RowRead {
  if (fields.length < names.length || fields.slice(names.length).some((field) => field !== '')) {
    const reason = `The row has ${fields.length} fields and the header ${names.length}; is a separator missing, or a quote?`
    return { field: null, problem: { code: 'FIELDS_DIFFER', reason } }
  }
  const values: Record<string, unknown> = Object.fromEntries(given)
  for (const [at, name] of names.entries()) {
    const text = fields[at] ?? ''
    const column = name === null ? undefined : kind.columns[name]
    if (name === null || !column || text === '') continue
    const read = column.read(text)
    if ('problem' in read) return { field: name, problem: read.problem }
    values[name] = read.value
  }
  const empty = Object.keys(kind.columns).find(
    (field) => kind.columns[field]?.required === true && values[field] === undefined,
  )
  if (empty !== undefined) {
    return { field: empty, problem: { code: 'EMPTY', reason: 'The field is empty; fill it.' } }
  }
  const { key, ...rest } = values
  const built = kind.build(rest)
  if ('field' in built) return built
  const { report } = built
  return { report, key: typeof key === 'string' ? key : keyOf(kind, report) }
}

/** Readable, and the same for the same row whichever file it stands in. */
function keyOf({ name, identity }: CsvKind, report: Report): string {
  return ['csv', name, ...identity(report)].join('/')
}
