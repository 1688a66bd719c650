import { type Moment, parseWibStamp } from '../../domain/clock.ts'
import { brokenJson, isObject, member, shown, withoutMark } from './json.ts'
import { type JsonMember, membersAt } from './json-members.ts'
import type { Problem } from './rejected-row.ts'

/** How far the publisher's clock may be ahead of the hub's, in milliseconds: ten minutes. */
const CLOCKS_DIFFER = 600_000

/** A publisher's file taken apart, its rows not yet judged. */
export interface SirekapDocument {
  stampedAt: Moment
  /** The file's own figures; null when it has none. */
  chart: JsonMember | null
  /** The rows of its table by area code, as written; null when there is no table. */
  table: readonly JsonMember[] | null
}

/**
 * Takes a publisher's text apart. A text without a readable stamp holds no row that could be
 * ordered among others, so that is a problem of the whole document, as broken JSON is; so is a
 * stamp ahead of `now`.
 */
export function readDocument(given: string, now: Moment): SirekapDocument | Problem {
  const text = withoutMark(given)
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    const where = brokenJson(text)
    return whole('BROKEN_JSON', `The file is not JSON: ${where}; it may have been cut off`)
  }
  if (!isObject(member(document, 'tungsura'))) {
    return whole('BROKEN_SHAPE', 'The file has no "tungsura" with a chart and a table', 'tungsura')
  }
  const stamp = member(document, 'ts')
  const stampedAt = typeof stamp === 'string' ? parseWibStamp(stamp) : null
  if (stampedAt === null) {
    const fault = `The stamp is ${shown(stamp)} where YYYY-MM-DD HH:MM:SS (WIB) should be`
    return whole('BROKEN_STAMP', fault, 'ts')
  }
  if (stampedAt > now + CLOCKS_DIFFER) {
    const fault = `The stamp ${shown(stamp)} lies in the future and would hide the counts until then`
    return whole('IN_THE_FUTURE', fault, 'ts')
  }
  const parts = membersAt(text, ['tungsura']) ?? []
  const chart = parts.findLast(({ key }) => key === 'chart') ?? null
  return { stampedAt, chart, table: readTable(text, parts) }
}

/** An empty table comes as `[]` from publishers whose language has one word for both. */
function readTable(text: string, parts: readonly JsonMember[]): readonly JsonMember[] | null {
  const written = parts.findLast(({ key }) => key === 'table')?.text
  if (written?.startsWith('[') && written.slice(1, -1).trim() === '') return []
  return membersAt(text, ['tungsura', 'table'])
}

function whole(code: Problem['code'], fault: string, ...path: string[]): Problem {
  return { code, path, reason: `${fault}; ask the publisher for the file again` }
}
