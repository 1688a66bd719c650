import { lineage } from '../../domain/geography/codes.ts'
import {
  type BallotStage,
  HANDOVER_REPORTED,
  type HandoverReported,
} from '../../domain/handovers.ts'
import { type Observation, supersedes } from '../../domain/observation.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Projection } from '../projection.ts'
import { keyOf } from '../stations/stations.ts'

/** The last record of a stage, place and contest. Never changed in place. */
export interface Handover extends HandoverReported, Observation {
  /** When the stage was first reached, whatever was counted since. */
  readonly firstAt: number
}

/** What reached a stage in an area, all records together. Never changed in place. */
export interface StageSum {
  /** Places with a record. */
  readonly places: number
  readonly quantity: number
  readonly damaged: number
  readonly replaced: number
  readonly boxes: number
}

/** The ledger of ballots from the printer to the villages. */
export class Handovers implements Projection {
  readonly name = 'handovers'
  readonly version = 1
  readonly folds = {
    [HANDOVER_REPORTED]: (report: HandoverReported, entry: Entry) => {
      const { observedAt } = report
      this.#take({ ...report, seq: entry.seq, key: keyOf(entry), firstAt: observedAt })
    },
  }
  readonly #last = new Map<string, Handover>()
  readonly #sums = new Map<string, StageSum>()

  /** The last record of a stage at its very place; undefined before the first. */
  at(place: string, contest: string, stage: BallotStage): Handover | undefined {
    return this.#last.get(keyFor(place, contest, stage))
  }

  /** What reached a stage in an area; null when no record says so. */
  sum(area: string, contest: string, stage: BallotStage): StageSum | null {
    return this.#sums.get(keyFor(area, contest, stage)) ?? null
  }

  /** The last records of places in an area, in the order they were handed over. */
  within(area: string): Handover[] {
    const inside = [...this.#last.values()].filter((each) => lineage(each.area).includes(area))
    return inside.toSorted((one, other) => one.observedAt - other.observedAt || one.seq - other.seq)
  }

  save(): unknown {
    return [...this.#last.values()]
  }

  restore(saved: Handover[]): void {
    for (const handover of saved) this.#take(handover)
  }

  #take(report: Handover): void {
    const { area: own, contest, stage } = report
    const key = keyFor(own, contest, stage)
    const before = this.#last.get(key)
    const firstAt = Math.min(report.firstAt, before?.firstAt ?? report.firstAt)
    const wins = !before || supersedes(report, before)
    const after = wins ? { ...report, firstAt } : { ...before, firstAt }
    this.#last.set(key, Object.freeze(after))
    for (const area of lineage(own)) {
      const around = keyFor(area, contest, stage)
      if (wins) this.#sums.set(around, moved(this.#sums.get(around) ?? nothing, before, after))
    }
  }
}

const nothing: StageSum = { places: 0, quantity: 0, damaged: 0, replaced: 0, boxes: 0 }

function moved(sum: StageSum, before: Handover | undefined, after: Handover): StageSum {
  return {
    places: sum.places + (before ? 0 : 1),
    quantity: sum.quantity + after.quantity - (before?.quantity ?? 0),
    damaged: sum.damaged + (after.damaged ?? 0) - (before?.damaged ?? 0),
    replaced: sum.replaced + (after.replaced ?? 0) - (before?.replaced ?? 0),
    boxes: sum.boxes + (after.boxes ?? 0) - (before?.boxes ?? 0),
  }
}

function keyFor(place: string, contest: string, stage: BallotStage): string {
  return `${place}|${contest}|${stage}`
}
