import type { BallotsReported } from '../../domain/ballots.ts'
import { regencyContest } from '../electorate.ts'
import { MINUTE } from '../moments.ts'
import type { Decided } from './decided.ts'
import { type Feature, ofStations, type Step } from './feature.ts'

/** Ballots arrive at the station, and are accounted for before its count is finished. */
export function ballots({ electorate, times, truth }: Decided): Feature {
  const { stations } = electorate
  const steps = (station: number): Step[] => {
    const { code = '', allotted = 0 } = stations[station] ?? {}
    const contests = ['governor', regencyContest(code)]
    const step = (report: BallotsReported): Step => ({
      due: times.heard(station, report.observedAt),
      make: () => ({ field: 'ballots', report }),
    })
    const received = contests.map((contest) => {
      const observedAt = times.at(station, 'received')
      return step({ station: code, contest, observedAt, received: allotted })
    })
    const used = truth.used(station)
    const accounted = contests.map((contest, at) => {
      const counted = times.at(station, at === 0 ? 'countedGovernor' : 'countedRegency')
      const spoiled = truth.spoiled(station, at)
      const counts = { used, spoiled, unused: allotted - used - spoiled }
      return step({ station: code, contest, observedAt: counted - MINUTE, ...counts })
    })
    return [...received, ...accounted]
  }
  return { name: 'ballots', ...ofStations(stations), steps }
}
