import { type Moment, parseWibStamp, WIB_OFFSET_MS } from '../../domain/clock.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'

/** What is wrong with a field: a stable code, and one sentence that says what to do. */
export interface FieldProblem {
  code: string
  reason: string
}

/** A field as it was understood. */
export type Read<Value> = { value: Value } | { problem: FieldProblem }

/** Understands the text of a field, which is never empty. */
export type Reader<Value> = (text: string) => Read<Value>

/** Most digits of a count: more would be no number that the hub's language can carry. */
const MOST_DIGITS = 9

/** A whole number. One with separators between thousands is refused: it may be a fraction as well. */
export const count: Reader<number> = (text) => {
  if (/^-?\d+$/.test(text) && text.length <= MOST_DIGITS) return { value: Number(text) }
  if (/^\d{1,3}([.,\s]\d{3})+$/.test(text)) {
    const digits = text.replaceAll(/\D/g, '')
    const reason = `"${text}" has separators between thousands; write ${digits}, or show the column without them.`
    return problem('THOUSANDS_SEPARATOR', reason)
  }
  return problem('NOT_A_NUMBER', `"${cut(text)}" is no whole number; write digits only.`)
}

/** Degrees, with a decimal point or comma. `most` is 90 or 180. */
export function degrees(most: number): Reader<number> {
  return (text) => {
    const value = Number(text.replace(',', '.'))
    if (!/^[+-]?\d+([.,]\d+)?$/.test(text)) {
      const reason = `"${cut(text)}" is no coordinate; write decimal degrees such as -7,2575.`
      return problem('NOT_A_COORDINATE', reason)
    }
    if (Math.abs(value) <= most) return { value }
    const reason = `${text} is beyond ${most} degrees; are latitude and longitude swapped, or the decimal comma lost?`
    return problem('NOT_A_COORDINATE', reason)
  }
}

/** A moment: RFC 3339, or `YYYY-MM-DD HH:MM[:SS]` or `DD/MM/YYYY HH:MM[:SS]` in WIB. */
export const moment: Reader<Moment> = (text) => {
  const value = withOffset(text) ?? inWib(text)
  if (value !== null) return { value }
  const forms = '2024-11-27 07:05, 27/11/2024 07:05 or 2024-11-27T07:05:00+07:00'
  return problem('NOT_A_TIME', `"${cut(text)}" is no moment; write it as ${forms}.`)
}

/** Code of an area or station, of so many parts (5: a station), in its dotted form. */
export function codeOf(parts: readonly number[], example: string): Reader<string> {
  return (text) => {
    const dotted = normaliseCode(text)
    if (dotted !== null && parts.includes(dotted.split('.').length)) return { value: dotted }
    const turned = /^\d[.,]\d+E\+\d+$/i.test(text)
    const advice = turned
      ? 'the spreadsheet turned it into a number: format the column as text'
      : `write it as ${example}`
    return problem('NOT_A_CODE', `"${cut(text)}" is no code; ${advice}.`)
  }
}

/** One of some words, each by its synonyms; capitals, spaces and marks do not matter. */
export function word<Value>(words: readonly (readonly [Value, ...string[]])[]): Reader<Value> {
  const meaning = new Map(
    words.flatMap(([value, ...names]) =>
      [String(value), ...names].map((name) => [bare(name), value]),
    ),
  )
  const known = words.map(([value]) => String(value)).join(', ')
  return (text) => {
    const value = meaning.get(bare(text))
    if (value !== undefined) return { value }
    return problem('UNKNOWN_WORD', `"${cut(text)}" is not understood; write one of ${known}.`)
  }
}

/** Any text, at most so long. */
export function plain(longest: number): Reader<string> {
  return (text) => {
    if (text.length <= longest) return { value: text }
    return problem('TOO_LONG', `It has ${text.length} characters; ${longest} are the most.`)
  }
}

/** A name as it is compared: letters and digits only, small. */
export function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}

/** A part of a row that could not be understood. */
export function problem(code: string, reason: string): { problem: FieldProblem } {
  return { problem: { code, reason } }
}

function withOffset(text: string): Moment | null {
  const parts =
    /^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d:\d\d)(\.\d{1,9})?(?:Z|([+-])(\d\d):(\d\d))$/i.exec(text)
  if (!parts) return null
  const [, day, time, fraction = '', sign, hours = '0', minutes = '0'] = parts
  const asWib = parseWibStamp(`${day} ${time}`)
  if (asWib === null || Number(hours) > 23 || Number(minutes) > 59) return null
  const offset = (Number(hours) * 60 + Number(minutes)) * 60_000
  const milliseconds = Math.floor(Number(`0${fraction}`) * 1000)
  return asWib + WIB_OFFSET_MS + milliseconds - (sign === '-' ? -offset : offset)
}

function inWib(text: string): Moment | null {
  const parts =
    /^(?:(\d{4})-(\d\d)-(\d\d)|(\d\d?)[/-](\d\d?)[/-](\d{4}))[T ]\s*(\d\d?)[:.](\d\d)(?:[:.](\d\d))?(?: *WIB)?$/i.exec(
      text,
    )
  if (!parts) return null
  const [, year, month, day, localDay, localMonth, localYear, hour, minute, second = '00'] = parts
  const two = (digits = ''): string => digits.padStart(2, '0')
  const date = `${year ?? localYear}-${two(month ?? localMonth)}-${two(day ?? localDay)}`
  return parseWibStamp(`${date} ${two(hour)}:${minute}:${second}`)
}

function cut(text: string): string {
  return text.slice(0, 40)
}
