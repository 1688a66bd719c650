import { parse } from 'csv-parse/sync'
import { originalOf, type RawRecord, splitAnew } from './records.ts'
import type { Separator } from './separator.ts'

/** A record taken apart. */
export interface Fielded {
  /** Line it begins on, from 1. */
  line: number
  /** As it stood in the file. */
  original: string
  /** Without spaces around them; null when its quotes make no sense. */
  fields: readonly string[] | null
}

/** Takes records apart. One that makes no sense costs no other one. */
export function fieldsOf(records: readonly RawRecord[], separator: Separator): Fielded[] {
  const originals = records.map(originalOf)
  const parsed = parseAll(originals.join('\n'), separator)
  if (parsed?.length === records.length) {
    return records.map((record, at) => ({
      line: lineOf(record),
      original: originals[at] ?? '',
      fields: parsed[at] ?? null,
    }))
  }
  // One of them spoils the others: each is looked at alone.
  return records.flatMap((record) => alone(record, separator))
}

function alone(record: RawRecord, separator: Separator): Fielded[] {
  const original = originalOf(record)
  const [fields = null, ...more] = parseAll(original, separator) ?? []
  const [first, ...rest] = record.lines
  if ((fields !== null && more.length === 0) || rest.length === 0 || !first) {
    return [{ line: lineOf(record), original, fields }]
  }
  // A stray quote joined lines that are records of their own.
  const following = fieldsOf([...splitAnew(rest)], separator)
  return [{ line: first.number, original: first.text, fields: null }, ...following]
}

function parseAll(text: string, separator: Separator): string[][] | null {
  try {
    return parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      trim: true,
    })
  } catch {
    return null
  }
}

function lineOf({ lines }: RawRecord): number {
  return lines[0]?.number ?? 0
}
