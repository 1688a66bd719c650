import type { Moment } from '../../domain/clock.ts'
import { regencyContest } from '../electorate.ts'
import { MINUTE, PUBLIC_COUNT_SNAPSHOT } from '../moments.ts'
import type { Decided } from './decided.ts'
import { type Feature, ofStations, type Step } from './feature.ts'

/**
 * Stations report their counts when they have counted. Those that the public count lacked at the
 * snapshot are heard of after it: late on that day, or through their district.
 */
export function results({ electorate, times, truth }: Decided): Feature {
  const { stations } = electorate
  const heard = (station: number, observedAt: Moment): Moment => {
    const published = times.at(station, 'published')
    const natural = times.heard(station, observedAt)
    const fate = times.fate(station)
    if (fate === 'PUBLISHED') return natural
    if (fate === 'LATE') return Math.max(natural, PUBLIC_COUNT_SNAPSHOT + 10 * MINUTE)
    return published - 10 * MINUTE
  }
  const steps = (station: number): Step[] => {
    const code = stations[station]?.code ?? ''
    return (['countedGovernor', 'countedRegency'] as const).map((name, at) => {
      const observedAt = times.at(station, name)
      const contest = at === 0 ? 'governor' : regencyContest(code)
      const counts = { votes: truth.votes(station, at), invalid: truth.invalid(station, at) }
      const report = { station: code, contest, observedAt, ...counts }
      return { due: heard(station, observedAt), make: () => ({ field: 'tallies', report }) }
    })
  }
  return { name: 'results', ...ofStations(stations), steps }
}
