import type { Moment } from '../../domain/clock.ts'
import { dayOf, type DispatchDay, endOfDay } from '../../domain/dispatch.ts'
import type { AreaTree } from '../stations/area-tree.ts'
import type { Handovers } from '../handovers/handovers.ts'
import type { DispatchPlan } from './plans.ts'

/** What reached the districts on one day. */
export interface DispatchArrived {
  districts: number
  stations: number
  boxes: number
}

/** One day of a plan with what happened. */
export interface DispatchProgressDay {
  day: string
  /** Null on a day that was not planned. */
  planned: DispatchDay | null
  arrived: DispatchArrived
  /** Codes of districts that are or were not served by the end of their day, in order. */
  late: string[]
}

/** When each district of a regency was first served, and with how many boxes. */
interface Served {
  at: Moment
  boxes: number
}

/**
 * A plan beside what was handed over to the districts. A district is served on the day of its first
 * record, with the boxes of all contests. Late are the districts that a day names and that came after
 * its end; where no day names any, those that are missing after the last planned day.
 */
export function dispatchProgress(
  plan: DispatchPlan,
  handovers: Handovers,
  contests: Iterable<string>,
  tree: AreaTree,
  now: Moment,
): DispatchProgressDay[] {
  const districts = tree.within(plan.regency, 'DISTRICT')
  const served = servedDistricts(districts, handovers, [...contests])
  const planned = new Map(plan.days.map((day) => [day.day, day]))
  const days = new Set([...planned.keys(), ...[...served.values()].map(({ at }) => dayOf(at))])
  const lastPlanned = plan.days.at(-1)?.day
  const unnamed = unnamedDistricts(plan, districts)
  return [...days].toSorted().map((day) => {
    const due = [...(planned.get(day)?.codes ?? []), ...(day === lastPlanned ? unnamed : [])]
    const end = endOfDay(day) ?? Number.POSITIVE_INFINITY
    const late = due.filter((code) => (served.get(code)?.at ?? now) >= end).toSorted()
    const came = [...served].filter(([, { at }]) => dayOf(at) === day)
    const arrived = {
      districts: came.length,
      stations: came.reduce((sum, [code]) => sum + tree.stations(code), 0),
      boxes: came.reduce((sum, [, { boxes }]) => sum + boxes, 0),
    }
    return { day, planned: planned.get(day) ?? null, arrived, late }
  })
}

/** Districts that no day names, once the plan covers all of them: due by its last day. */
function unnamedDistricts({ days }: DispatchPlan, districts: readonly string[]): string[] {
  const planned = days.reduce((sum, day) => sum + day.districts, 0)
  if (planned < districts.length) return []
  const named = new Set(days.flatMap(({ codes }) => codes ?? []))
  return districts.filter((code) => !named.has(code))
}

function servedDistricts(
  districts: readonly string[],
  handovers: Handovers,
  contests: readonly string[],
): Map<string, Served> {
  const served = new Map<string, Served>()
  for (const district of districts) {
    const records = contests.flatMap((contest) => handovers.at(district, contest, 'DISTRICT') ?? [])
    if (records.length === 0) continue
    const at = Math.min(...records.map(({ firstAt }) => firstAt))
    const boxes = records.reduce((sum, record) => sum + (record.boxes ?? 0), 0)
    served.set(district, { at, boxes })
  }
  return served
}
