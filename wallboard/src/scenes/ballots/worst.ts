import type { AreaBallots } from '../../feed/index.ts'
import type { WorstModel } from '../../panels/models.ts'
import type { SceneInput } from '../shared/input.ts'
import { worstModel } from '../shared/worst.ts'
import { deviating, suppliedContests } from './contests.ts'
import type { SuppliedContest } from './contests.ts'

/** The contest with more deviating stations; null while nothing is known of the district. */
function worseContest(district: AreaBallots): SuppliedContest | null {
  const [worst] = suppliedContests(district).toSorted(
    (one, other) => deviating(other.ballots) - deviating(one.ballots),
  )
  return worst ?? null
}

/** Districts by stations short or in excess, in the contest where they are more. */
export function worstBallots(input: SceneInput<AreaBallots>): WorstModel {
  const { words, count } = input.format
  const say = words.ballots
  return worstModel(input, {
    by: 'number',
    bad: (district) => {
      const worse = worseContest(district)
      return worse && { part: deviating(worse.ballots), whole: district.pollingStations }
    },
    detail: (district) => {
      const worse = worseContest(district)
      if (worse === null) return null
      const { stationsShort, stationsInExcess } = worse.ballots
      const text = say.worst.detail(
        say.worst.contest[worse.contest],
        stationsShort === 0 ? null : count(stationsShort),
        stationsInExcess === 0 ? null : count(stationsInExcess),
      )
      return { text, icon: null, colour: null }
    },
    words: say.worst,
  })
}
