import { lineage } from '../../domain/geography/codes.ts'
import { DISPATCH_PLANNED, type DispatchDay, type DispatchPlanned } from '../../domain/dispatch.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Projection } from '../projection.ts'

/** A regency's plan as it stands. Never changed in place. */
export interface DispatchPlan {
  readonly regency: string
  /** Counts up with every planning; the next one is made on it. */
  readonly version: number
  /** By day, earliest first. */
  readonly days: readonly DispatchDay[]
}

/** What each regency planned to send to its districts, day by day. */
export class DispatchPlans implements Projection {
  readonly name = 'dispatch'
  readonly version = 1
  readonly folds = {
    [DISPATCH_PLANNED]: ({ regency, days }: DispatchPlanned, entry: Entry) => {
      const byDay = new Map(this.plan(regency)?.days.map((day) => [day.day, day]))
      for (const day of days) byDay.set(day.day, day)
      const sorted = [...byDay.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1))
      this.#plans.set(regency, { regency, version: entry.version ?? 0, days: sorted })
    },
  }
  readonly #plans = new Map<string, DispatchPlan>()

  /** The plan of a regency; undefined before the first. */
  plan(regency: string): DispatchPlan | undefined {
    return this.#plans.get(regency)
  }

  /** The plans of an area's regencies, by code. */
  within(area: string): DispatchPlan[] {
    const inside = [...this.#plans.values()].filter(({ regency }) =>
      lineage(regency).includes(area),
    )
    return inside.toSorted((one, other) => (one.regency < other.regency ? -1 : 1))
  }

  save(): unknown {
    return [...this.#plans.values()]
  }

  restore(saved: DispatchPlan[]): void {
    for (const plan of saved) this.#plans.set(plan.regency, plan)
  }
}
