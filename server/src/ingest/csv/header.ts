import type { Columns } from './column.ts'
import type { CsvKind } from './kind.ts'
import { bare } from './values.ts'

/** What a header says. */
export interface Header {
  /** For each column of the file the field it holds; null for one that is not understood. */
  fields: readonly (string | null)[]
  /** Names of columns that are not understood. */
  extra: string[]
  /** Columns that are needed and not there, each as a person may name it. */
  missing: string[]
  /** Fields that two columns hold. */
  twice: string[]
}

/** Understands a header. `given` are fields that are given for the whole file. */
export function readHeader(
  names: readonly string[],
  { columns, oneOf }: Pick<CsvKind, 'columns' | 'oneOf'>,
  given: ReadonlySet<string>,
): Header {
  const fieldOf = namesOf(columns)
  const fields = names.map((name) => fieldOf.get(bare(name)) ?? null)
  const there = new Set([...fields, ...given])
  const needed = Object.entries(columns).filter(([, column]) => column.required)
  const missing = needed
    .filter(([field]) => !there.has(field))
    .map(([field]) => asked(field, columns))
  for (const sets of oneOf) {
    if (sets.some((set) => set.every((field) => there.has(field)))) continue
    missing.push(
      sets.map((set) => set.map((one) => asked(one, columns)).join(' and ')).join(', or '),
    )
  }
  return {
    fields,
    // A column without a name is what spreadsheets leave behind; it is extra once it has fields.
    extra: names.filter((name, at) => fields[at] === null && name !== '').map(cut),
    missing,
    twice: Object.keys(columns).filter(
      (field) => fields.indexOf(field) !== fields.lastIndexOf(field),
    ),
  }
}

function namesOf(columns: Columns): Map<string, string> {
  const fieldOf = new Map<string, string>()
  for (const [field, { names }] of Object.entries(columns)) {
    for (const name of [field, ...names]) fieldOf.set(bare(name), field)
  }
  return fieldOf
}

/** A column as a person may name it: `observedAt (waktu)`. */
export function asked(field: string, columns: Columns): string {
  const [name] = columns[field]?.names ?? []
  return name === undefined ? field : `${field} (${name})`
}

function cut(name: string): string {
  return name.slice(0, 40)
}
