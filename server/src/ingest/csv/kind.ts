import type { Columns } from './column.ts'
import type { FieldProblem } from './values.ts'

/** What a row says, under the names of the hub's input; moments are milliseconds. */
export type Report = Readonly<Record<string, unknown>>

/** A report, or what keeps its row from being one, and in which field. */
export type Built = { report: Report } | { field: string; problem: FieldProblem }

/** One kind of file: its columns, and how a row becomes a report. */
export interface CsvKind {
  /** As the command line calls it. */
  name: string
  /** Field of the hub's input that takes its reports. */
  input: string
  /** True when rows must be taken one after the other, in the order of the file. */
  ordered: boolean
  /** Fields of a report that hold moments. */
  moments: readonly string[]
  /** By field, in the order in which they are named to a person. */
  columns: Columns
  /** Of each list one set of columns must be in the header: `[['station'], ['village', 'number']]`. */
  oneOf: readonly (readonly (readonly string[])[])[]
  /** Makes a report of a row's values; fields left empty are undefined. */
  build(values: Readonly<Record<string, unknown>>): Built
  /**
   * What tells a report from every other one: the same row sent again has the same key, another
   * value for the same thing at the same moment is seen as a contradiction.
   */
  identity(report: Report): readonly unknown[]
}

/** A report without the fields that were left empty. */
export function reportOf(fields: Report): { report: Report } {
  return {
    report: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
  }
}

/** Names of the fields among these that a report fills, in order. */
export function filled(report: Report, fields: readonly string[]): string {
  return fields.filter((field) => field in report).join('+')
}

/** The moment of a report as a key holds it. */
export function stampOf(report: Report): string {
  return new Date(report['observedAt'] as number).toISOString()
}
