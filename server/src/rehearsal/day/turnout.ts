import type { Moment } from '../../domain/clock.ts'
import { HOUR, MINUTE, POLLS_CLOSE, POLLS_OPEN } from '../moments.ts'
import { randomFor } from '../random.ts'
import type { Decided } from './decided.ts'
import { type Feature, ofStations, type Step } from './feature.ts'

/** Share of stations that report a second time before they close. */
const DILIGENT = 0.15

/** Share of stations that say nothing of who has come until they close: they are late. */
const SILENT = 0.04

/** Voters on no list vote in the last hour. */
const LAST_HOUR = POLLS_CLOSE - HOUR

/**
 * Share of a station's voters who have come by a moment, 0 to 1: most in the first hours. Up to the
 * end it stays below 1, because the last are still waiting.
 */
function shareBy(moment: Moment): number {
  const passed = (moment - POLLS_OPEN) / (POLLS_CLOSE - POLLS_OPEN)
  return Math.min(0.995, 1 - (1 - Math.min(1, Math.max(0, passed))) ** 1.8)
}

/** Stations report who has come: once before eleven, some again before noon or one, all at the end. */
export function turnout({ electorate, seed, times, truth }: Decided): Feature {
  const { stations } = electorate
  const steps = (station: number): Step[] => {
    const code = stations[station]?.code ?? ''
    const random = randomFor(seed, `turnout/${code}`)
    const came = (observedAt: Moment, share: number, onNoList: number): Step => {
      const part = (kind: 'registered' | 'movedIn'): number =>
        Math.floor((truth.came[kind][station] ?? 0) * share)
      const unregistered = Math.floor((truth.came.unregistered[station] ?? 0) * onNoList)
      const counts = { registered: part('registered'), movedIn: part('movedIn'), unregistered }
      const report = { station: code, observedAt, ...counts }
      const due = times.heard(station, observedAt + random() * 2 * MINUTE)
      return { due, make: () => ({ field: 'turnout', report }) }
    }
    const partial = (observedAt: Moment): Step => {
      const onNoList = Math.max(0, (observedAt - LAST_HOUR) / HOUR)
      return came(observedAt, shareBy(observedAt) * (0.94 + 0.06 * random()), onNoList)
    }
    const first = Math.floor(POLLS_OPEN + HOUR + random() * 2.85 * HOUR)
    const second = Math.floor(POLLS_OPEN + 4 * HOUR + random() * 1.8 * HOUR)
    const last = times.at(station, 'closed') + Math.floor((3 + random() * 9) * MINUTE)
    const again = random() < DILIGENT ? [partial(second)] : []
    const silent = random() < SILENT
    return [...(silent ? [] : [partial(first), ...again]), came(last, 1, 1)]
  }
  return { name: 'turnout', ...ofStations(stations), steps }
}
