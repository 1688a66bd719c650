import type { Contest } from '../../domain/contests.ts'
import type { PublicCountReport } from '../../domain/public-count.ts'
import type { Pairs } from './candidates.ts'
import { readCount } from './counts.ts'
import { isObject, type JsonObject, member, shown } from './json.ts'
import type { Problem } from './rejected-row.ts'

/** The counts of one row. */
export type RowFigures = Pick<PublicCountReport, 'stationsPublished' | 'stationsTotal' | 'votes'>

/** Members of a row that are neither a pair nor a number to check. */
const others = new Set(['psu', 'progres', 'persen', 'status_progress', 'ts'])

/**
 * Reads a row of the publisher's file: votes by pair id, and `progres` with the stations published
 * and their total. `persen` is the publisher's own rounding and is not read. Where no station is
 * published yet, the publisher writes null for votes or leaves them out: these are zeros then, and
 * a problem otherwise. The first problem found is the answer when there is one.
 */
export function readFigures(row: unknown, pairs: Pairs, contest: Contest): RowFigures | Problem {
  if (!isObject(row)) return shape([], `The row is ${shown(row)} where an object should be`)
  const stations = readStations(row)
  if ('code' in stations) return stations
  const stranger = Object.keys(row).find((key) => !pairs.has(key) && looksLikeVotes(key, row[key]))
  if (stranger !== undefined) return pairUnknown(stranger)
  const votes = readVotes(row, pairs, contest, stations.stationsPublished)
  return Array.isArray(votes) ? { ...stations, votes } : votes
}

function readStations(row: JsonObject): Omit<RowFigures, 'votes'> | Problem {
  const progress = member(row, 'progres')
  if (!isObject(progress)) {
    return shape(['progres'], `progres is ${shown(progress)} where total and progres should stand`)
  }
  const total = readCount(member(progress, 'total'), ['progres', 'total'])
  if (typeof total !== 'number') return total
  const published = readCount(member(progress, 'progres'), ['progres', 'progres'])
  if (typeof published !== 'number') return published
  if (published > total) {
    const reason = `${published} stations are published of only ${total}; ask the publisher which is right`
    return { code: 'PROGRESS_ABOVE_TOTAL', path: ['progres', 'progres'], reason }
  }
  return { stationsPublished: published, stationsTotal: total }
}

function readVotes(row: JsonObject, pairs: Pairs, contest: Contest, published: number) {
  const idOf = new Map(Array.from(pairs, ([id, candidate]) => [candidate.number, id]))
  const votes: number[] = []
  for (const { number } of contest.columns) {
    const id = idOf.get(number)
    if (id === undefined) return columnUnnamed(number, contest)
    const value = member(row, id)
    if ((value ?? null) === null && published > 0) return pairMissing(id, number)
    const count = readCount(value ?? 0, [id])
    if (typeof count !== 'number') return count
    votes.push(count)
  }
  return votes
}

/** Pair ids are digits; under another key only a number can be somebody's votes. */
function looksLikeVotes(key: string, value: unknown): boolean {
  return !others.has(key) && (/^\d+$/.test(key) || typeof value === 'number')
}

function shape(path: string[], fault: string): Problem {
  const reason = `${fault}; ask the publisher for a corrected file`
  return { code: 'BROKEN_SHAPE', path, reason }
}

function pairUnknown(id: string): Problem {
  const reason = `Pair ${id} is not in the candidates file of this contest; give the right one`
  return { code: 'PAIR_UNKNOWN', path: [id], reason }
}

function pairMissing(id: string, number: number): Problem {
  const reason = `The votes of pair ${id} (number ${number}) are missing though stations are published; ask the publisher for a corrected file`
  return { code: 'PAIR_MISSING', path: [id], reason }
}

function columnUnnamed(number: number, contest: Contest): Problem {
  const reason = `The candidates file has no number ${number} of contest ${contest.code}; complete it`
  return { code: 'CANDIDATES_MISSING', path: [], reason }
}
