import type { Reader } from './values.ts'

/** A column that a kind of file may have. */
export interface Column<Value> {
  /** Names in headers, beside that of the field; capitals, spaces and marks do not matter. */
  names: readonly string[]
  /** Understands a field that is not empty. */
  read: Reader<unknown>
  /** Whether every row must have it. */
  required: boolean
  /** Never there: carries the type of the value, `undefined` among it for an empty field. */
  value?: Value
}

/** The columns of a kind, by field. */
export type Columns = Readonly<Record<string, Column<unknown>>>

/** The values of a row, by field. */
export type Values<Of extends Columns> = {
  [Field in keyof Of]: Of[Field] extends Column<infer Value> ? Value : never
}

/** A column that every row must fill. `names` are separated by commas. */
export function required<Value>(read: Reader<Value>, names = ''): Column<Value> {
  return { names: listed(names), read, required: true }
}

/** A column that may be missing, and fields of it empty. `names` are separated by commas. */
export function optional<Value>(read: Reader<Value>, names = ''): Column<Value | undefined> {
  return { names: listed(names), read, required: false }
}

function listed(names: string): string[] {
  return names === '' ? [] : names.split(', ')
}
