import type { Candidate } from '../../domain/contests.ts'
import { HubError } from '../../domain/errors.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import { readCount } from './counts.ts'
import { brokenJson, isObject, type JsonObject, member, shown, withoutMark } from './json.ts'

/** The pairs of one contest by the id under which the publisher's files carry their votes. */
export type Pairs = ReadonlyMap<string, Candidate>

/** Who stands where: dotted code of the contest's area (`35`, `35.78`) to its pairs. */
export type CandidateBook = ReadonlyMap<string, Pairs>

/**
 * Reads the publisher's candidates file: area code to pair id to number, name and colour. The
 * governor's contest stands under the province's code, a regency's under the regency's. A colour
 * that is not `#rrggbb` is null. Throws a BAD_USER_INPUT that names the place when the text is no
 * such file, when a number or name is missing, or when two pairs of an area have one number.
 */
export function readCandidates(text: string): CandidateBook {
  const book = new Map<string, Pairs>()
  for (const [key, value] of Object.entries(parse(withoutMark(text)))) {
    const area = normaliseCode(key)
    if (area === null) throw broken(`"${key}" is not an area code; write one such as "35"`)
    if (!isObject(value)) throw broken(`"${key}" must hold the pairs of that area by their ids`)
    book.set(area, readPairs(key, value))
  }
  return book
}

function parse(text: string): JsonObject {
  let document: unknown
  try {
    document = JSON.parse(text)
  } catch {
    throw broken(`it is not JSON, ${brokenJson(text)}`)
  }
  if (!isObject(document)) throw broken('it must be an object with an area code as each key')
  return document
}

function readPairs(area: string, entries: JsonObject): Pairs {
  const pairs = new Map<string, Candidate>()
  const idOfNumber = new Map<number, string>()
  for (const [id, entry] of Object.entries(entries)) {
    const candidate = readCandidate(`${area}.${id}`, entry)
    const other = idOfNumber.get(candidate.number)
    if (other !== undefined) {
      throw broken(`pairs ${other} and ${id} of ${area} both have number ${candidate.number}`)
    }
    idOfNumber.set(candidate.number, id)
    pairs.set(id, candidate)
  }
  return pairs
}

function readCandidate(path: string, entry: unknown): Candidate {
  if (!isObject(entry)) throw broken(`${path} must hold nama, warna and nomor_urut`)
  const written = member(entry, 'nomor_urut')
  const number = readCount(written, ['nomor_urut'])
  if (typeof number !== 'number' || number < 1) {
    throw broken(`${path}.nomor_urut must be a ballot number from 1, and is ${shown(written)}`)
  }
  const name = member(entry, 'nama')
  if (typeof name !== 'string' || name.trim() === '') {
    throw broken(`${path}.nama must be the name of the pair, and is ${shown(name)}`)
  }
  const colour = member(entry, 'warna')
  const printed = typeof colour === 'string' && /^#[0-9a-f]{6}$/i.test(colour)
  return { number, name: name.trim(), colour: printed ? colour : null }
}

function broken(fault: string): HubError {
  return new HubError('BAD_USER_INPUT', `The candidates file cannot be used: ${fault}.`)
}
