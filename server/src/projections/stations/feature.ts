import type { Observation } from '../../domain/observation.ts'
import type { Column } from './columns.ts'

/** Names of what changes together, and is subscribed to together. */
export const stationTopics = [
  'register',
  'ballots',
  'voting',
  'turnout',
  'uploads',
  'results',
  'lateness',
] as const

/** A name of {@link stationTopics}. */
export type StationTopic = (typeof stationTopics)[number]

/** Takes the body of one report into a station's state. */
export type TakeReport = (data: never, station: number, observation: Observation) => void

/**
 * One feature of the day at the stations. It keeps the state of every station, and says what a
 * station contributes to the figures of the areas around it: `measure` is a function of the state
 * alone, so the figures of an area are the sum over its stations at any time.
 */
export interface StationFeature {
  /** What changes when it does. */
  readonly topic: StationTopic
  /** What it counts, in the order in which `measure` writes. */
  readonly counters: readonly string[]
  /** How it takes each type of event that concerns it. */
  readonly takes: Readonly<Record<string, TakeReport>>
  /** Writes a station's contribution to each counter. */
  measure(station: number, out: Int32Array, offset: number): void
  /** The state of all stations. */
  columns(): Column[]
}
