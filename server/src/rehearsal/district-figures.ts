import type { Moment } from '../domain/clock.ts'
import type { PlannedDistrict } from './count-plan.ts'
import { shareAt } from './pace.ts'

/** Counts that the publisher shows of an area. */
export interface AreaFigures {
  stationsPublished: number
  stationsTotal: number
  /** By ballot number. */
  votes: number[]
}

/** A district at a moment: nothing before its pace begins, exactly its final figures from the end on. */
export function districtFigures({ final, pace }: PlannedDistrict, at: Moment): AreaFigures {
  const { stationsPublished: all, stationsTotal } = final
  const stationsPublished = Math.round(all * shareAt(pace, at))
  // Each pair's own running total, rounded down: sharing out a rounded sum by largest remainder
  // would now and then take a vote back from a pair when a station is added.
  const votes = final.votes.map((count) =>
    all === 0 ? count : Math.floor((count * stationsPublished) / all),
  )
  return { stationsPublished, stationsTotal, votes }
}

/** Adds the figures of areas up; `columns` zeros when there are none. */
export function sumFigures(parts: readonly AreaFigures[], columns: number): AreaFigures {
  const sum: AreaFigures = {
    stationsPublished: 0,
    stationsTotal: 0,
    votes: Array<number>(columns).fill(0),
  }
  for (const part of parts) {
    sum.stationsPublished += part.stationsPublished
    sum.stationsTotal += part.stationsTotal
    sum.votes = sum.votes.map((votes, column) => votes + (part.votes[column] ?? 0))
  }
  return sum
}
