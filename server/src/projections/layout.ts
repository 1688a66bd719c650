import { createHash } from 'node:crypto'
import { identityCodes } from '../domain/identities.ts'
import type { Day } from './stations/day.ts'

/** Counts up when what is saved means something else though it looks the same. */
const FORM = 1

/**
 * A hash of everything that gives the saved numbers their meaning: the order of the counters and of
 * the stations' state, the register they are counted over, and the rules. An archive saved under
 * another layout is not used but made anew. `blocks`: ranges that the stations are saved in.
 */
export function layoutOf({ index, rules, stations }: Day, blocks: number): string {
  const hash = createHash('sha256')
  const columns = stations.columns().map(({ array, width }) => [array.constructor.name, width])
  hash.update(JSON.stringify([FORM, blocks, stations.counters, columns, identityCodes, rules]))
  for (const area of index.areas) hash.update(`${area}\n`)
  for (const { code, voters } of index.stations) hash.update(`${code} ${voters.registered}\n`)
  return hash.digest('hex')
}
