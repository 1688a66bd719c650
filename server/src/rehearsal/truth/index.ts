import type { Electorate } from '../electorate.ts'
import { decideGovernor } from './governor.ts'
import { decideRegency } from './regency.ts'
import { Truth } from './truth.ts'
import { decideVoters } from './voters.ts'

export { Truth } from './truth.ts'

/**
 * Decides what every station will have counted. The same electorate and seed give the same truth;
 * every identity of a station holds in it. `published`: 1 for stations published by the snapshot.
 */
export function decideTruth(electorate: Electorate, published: Uint8Array, seed: number): Truth {
  const truth = new Truth(electorate.stations.length)
  decideGovernor(electorate, published, seed, truth)
  decideVoters(electorate, seed, truth)
  decideRegency(electorate, seed, truth)
  return truth
}
