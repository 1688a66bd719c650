import { lineage } from '../../domain/geography/codes.ts'
import { type Observation, supersedes } from '../../domain/observation.ts'
import {
  REVOTE_REPORTED,
  type RevoteKind,
  revoteKinds,
  type RevoteReported,
} from '../../domain/recapitulation/revotes.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Projection } from '../projection.ts'
import { keyOf } from '../stations/stations.ts'

/** A registered revote as it was last observed. Never changed in place. */
export interface Revote extends RevoteReported, Observation {}

/** Stations in an area by what has to be done again or later there. */
export type RevoteCounts = Readonly<Record<RevoteKind, number>>

/** Repeated, continued and postponed voting and recounts, by station and kind. */
export class Revotes implements Projection {
  readonly name = 'revotes'
  readonly version = 1
  readonly folds = {
    [REVOTE_REPORTED]: (report: RevoteReported, entry: Entry) =>
      this.#take({ ...report, seq: entry.seq, key: keyOf(entry) }),
  }
  /** The withdrawn ones too: an earlier report that arrives late must not bring them back. */
  readonly #known = new Map<string, Revote>()
  readonly #counts = new Map<string, RevoteCounts>()

  /** Those that stand in an area or station, by station. */
  within(place: string): Revote[] {
    const standing = [...this.#known.values()].filter(
      ({ station, withdrawn }) => !withdrawn && lineage(station).includes(place),
    )
    return standing.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
  }

  /** How many stations of an area have each kind, as it is now: it stays so for who holds it. */
  countsOf(place: string): RevoteCounts {
    return this.#counts.get(place) ?? nothing
  }

  save(): unknown {
    return [...this.#known.values()]
  }

  restore(saved: Revote[]): void {
    for (const revote of saved) this.#take(revote)
  }

  #take(revote: Revote): void {
    const before = this.#known.get(placeOf(revote))
    if (before && !supersedes(revote, before)) return
    this.#known.set(placeOf(revote), revote)
    const difference = (revote.withdrawn ? 0 : 1) - (before && !before.withdrawn ? 1 : 0)
    if (difference === 0) return
    for (const around of lineage(revote.station)) {
      const counts = this.countsOf(around)
      this.#counts.set(around, { ...counts, [revote.kind]: counts[revote.kind] + difference })
    }
  }
}

const nothing = Object.fromEntries(revoteKinds.map((kind) => [kind, 0])) as RevoteCounts

function placeOf({ station, kind, contest }: RevoteReported): string {
  return `${station}|${kind}|${contest ?? ''}`
}
