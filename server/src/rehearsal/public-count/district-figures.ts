import type { Moment } from '../../domain/clock.ts'
import type { PlannedDistrict } from './count-plan.ts'

/** Counts that the publisher shows of an area. */
export interface AreaFigures {
  stationsPublished: number
  stationsTotal: number
  /** By ballot number. */
  votes: readonly number[]
}

/** A district at a moment: the sum of its stations published by then. */
export function districtFigures(planned: PlannedDistrict, at: Moment): AreaFigures {
  const { published, stationsTotal, votes } = planned
  let stationsPublished = 0
  let after = published.length
  while (stationsPublished < after) {
    const middle = (stationsPublished + after) >>> 1
    if ((published[middle] ?? 0) <= at) stationsPublished = middle + 1
    else after = middle
  }
  return { stationsPublished, stationsTotal, votes: votes[stationsPublished] ?? [] }
}

/** Adds the figures of areas up; `columns` zeros when there are none. */
export function sumFigures(parts: readonly AreaFigures[], columns: number): AreaFigures {
  const votes = Array<number>(columns).fill(0)
  let stationsPublished = 0
  let stationsTotal = 0
  for (const part of parts) {
    stationsPublished += part.stationsPublished
    stationsTotal += part.stationsTotal
    part.votes.forEach((count, column) => {
      votes[column] = (votes[column] ?? 0) + count
    })
  }
  return { stationsPublished, stationsTotal, votes }
}
