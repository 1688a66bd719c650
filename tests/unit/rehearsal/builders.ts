import { parseWibStamp } from '../../../server/src/domain/clock.ts'
import type { DistrictFinal } from '../../../server/src/rehearsal/index.ts'

/** A moment of the night, WIB: `27 19:30:00`. */
export function wib(dayAndTime: string): number {
  const moment = parseWibStamp(`2024-11-${dayAndTime}`)
  if (moment === null) throw new Error(`no such moment: ${dayAndTime}`)
  return moment
}

/** What a district ended on; complete unless said otherwise. */
export function final(district: string, more: Partial<DistrictFinal> = {}): DistrictFinal {
  return {
    district,
    stationsPublished: 40,
    stationsTotal: 40,
    votes: [1_037, 6_211, 3_402],
    stampedAt: wib('28 10:15:04'),
    ...more,
  }
}

/** Two regencies: one finished the same evening, the other never complete. */
export function finals(): DistrictFinal[] {
  return [
    final('35.79.01', { stampedAt: wib('27 20:45:00') }),
    final('35.79.02', { stampedAt: wib('27 20:45:00'), votes: [7, 5, 0] }),
    final('35.29.22', { stationsPublished: 60, stationsTotal: 69 }),
    final('35.29.23', { stationsPublished: 8, stationsTotal: 57, votes: [143, 1_796, 250] }),
  ]
}
