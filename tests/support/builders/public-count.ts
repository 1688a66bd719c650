import type { Candidate, CandidatesNamed } from '../../../server/src/domain/contests.ts'
import type { PublicCountReport } from '../../../server/src/domain/public-count.ts'
import { wib } from './clock.ts'

/** A count of Kota Surabaya at 19:30, with what differs. */
export function count(more: Partial<PublicCountReport> = {}): PublicCountReport {
  return {
    contest: 'governor',
    area: '35.78',
    stationsPublished: 4,
    stationsTotal: 9,
    votes: [100, 200, 300],
    stampedAt: wib('27 19:30'),
    source: '3578.json',
    ...more,
  }
}

/** A pair with a name and a colour of its own. */
export function candidate(number: number, name = `Calon ${number}`): Candidate {
  return { number, name, colour: '#b67352' }
}

/** The names of the governor's three pairs, with what differs. */
export function naming(more: Partial<CandidatesNamed> = {}): CandidatesNamed {
  return { contest: 'governor', candidates: [1, 2, 3].map((number) => candidate(number)), ...more }
}
