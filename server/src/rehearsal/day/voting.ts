import type { Moment } from '../../domain/clock.ts'
import type { VotingState } from '../../domain/voting.ts'
import { MINUTE } from '../moments.ts'
import { randomFor } from '../random.ts'
import type { Decided } from './decided.ts'
import { type Feature, ofStations, type Step } from './feature.ts'

/** Stations lose and find their signal, open, close, and have counted. */
export function voting({ electorate, seed, times }: Decided): Feature {
  const { stations } = electorate
  const steps = (station: number): Step[] => {
    const code = stations[station]?.code ?? ''
    const random = randomFor(seed, `voting/${code}`)
    const signal = (name: 'lost' | 'back'): Step[] => {
      const observedAt = times.at(station, name)
      if (observedAt === 0) return []
      const report = { station: code, observedAt, signal: name === 'back' }
      return [{ due: observedAt, make: () => ({ field: 'signals', report }) }]
    }
    const state = (value: VotingState, observedAt: Moment, within: number): Step => {
      const due = times.heard(station, observedAt + random() * within * MINUTE)
      const report = { station: code, observedAt, state: value }
      return { due, make: () => ({ field: 'voting', report }) }
    }
    const opened = state('OPEN', times.at(station, 'opened'), 25)
    const closed = state('CLOSED', times.at(station, 'closed'), 20)
    const counted = state('COUNTED', times.at(station, 'countedRegency'), 5)
    const all = [...signal('lost'), ...signal('back'), opened, closed, counted]
    // A station that finds its signal again says so before anything that it kept till then.
    return all.toSorted((one, other) => one.due - other.due)
  }
  return { name: 'voting', ...ofStations(stations), steps }
}
