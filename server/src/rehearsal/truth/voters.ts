import type { Electorate } from '../electorate.ts'
import { randomFor } from '../random.ts'
import type { Truth } from './truth.ts'

/**
 * Decides which kinds of voters came to each station, as many as the governor's count has ballots,
 * and how many ballots were spoiled. Nobody's list is exceeded: who came beyond it moved in.
 */
export function decideVoters({ stations }: Electorate, seed: number, truth: Truth): void {
  stations.forEach(({ code, registered, allotted }, station) => {
    const random = randomFor(seed, `${code}/voters`)
    const upTo = (most: number): number => Math.floor(random() * (most + 1))
    const came = sumOf(truth.votes(station, 0)) + truth.invalid(station, 0)
    const unregistered = Math.min(came, upTo(Math.ceil(registered * 0.008)))
    const least = Math.max(0, came - unregistered - registered)
    const moved = Math.min(came - unregistered, least + upTo(Math.ceil(registered * 0.012)))
    truth.came.unregistered[station] = unregistered
    truth.came.movedIn[station] = moved
    truth.came.registered[station] = came - unregistered - moved
    for (const contest of [0, 1]) {
      truth.setSpoiled(station, contest, Math.min(upTo(3), allotted - came))
    }
  })
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
