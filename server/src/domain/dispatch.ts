import { type Moment, parseWibStamp, WIB_OFFSET_MS } from './clock.ts'

/** Ballot boxes that go to every station: one for each of its contests. */
const BOXES_PER_STATION = 2

/** What is to leave for the districts on one day, as the regency planned it. */
export interface DispatchDay {
  /** `YYYY-MM-DD`, WIB. */
  day: string
  /** Districts served. */
  districts: number
  /** Stations of those districts. */
  stations: number
  boxes: number
  /** Codes of the districts, so that late ones can be named on the day; left out: not said. */
  codes?: string[]
}

/** Fact: a regency planned, or planned anew, what is to leave on these days. */
export interface DispatchPlanned {
  /** Dotted code of the regency. */
  regency: string
  /** The days it is about; other days of the plan stay as they were. */
  days: DispatchDay[]
}

/** Type of the event that carries {@link DispatchPlanned}. */
export const DISPATCH_PLANNED = 'dispatch.planned'

/** The boxes of a day are not two a station. `expected` is two a station. */
const DISPATCH_BOXES = 'DISPATCH_BOXES'

/** A plan for all districts has not all stations, or any plan has more. `expected` is the register. */
const DISPATCH_STATIONS = 'DISPATCH_STATIONS'

/** Findings about dispatch plans. */
export const dispatchCodes = [DISPATCH_BOXES, DISPATCH_STATIONS] as const

/** The stream in which the plans of a regency follow each other. */
export function dispatchStream(regency: string): string {
  return `dispatch/${regency}`
}

/** When a day ends, WIB; null for a text that names no day. */
export function endOfDay(day: string): Moment | null {
  const start = parseWibStamp(`${day} 00:00:00`)
  return start === null ? null : start + 86_400_000
}

/** The day of a moment, WIB. */
export function dayOf(moment: Moment): string {
  return new Date(moment + WIB_OFFSET_MS).toISOString().slice(0, 10)
}

/** A contradiction in a plan; `subject` is the day, or empty for the whole plan. */
export interface DispatchViolation {
  code: (typeof dispatchCodes)[number]
  subject: string
  expected: number
  actual: number
}

/** What contradicts itself in a regency's plan, beside what the register says of the regency. */
export function dispatchViolations(
  days: readonly DispatchDay[],
  register: { districts: number; stations: number },
): DispatchViolation[] {
  const boxes = days.flatMap(({ day, stations, boxes: actual }): DispatchViolation[] => {
    const expected = stations * BOXES_PER_STATION
    return actual === expected ? [] : [{ code: DISPATCH_BOXES, subject: day, expected, actual }]
  })
  const stations = days.reduce((sum, day) => sum + day.stations, 0)
  const districts = days.reduce((sum, day) => sum + day.districts, 0)
  // A plan that is entered day by day is not short of stations before its last day.
  const whole = districts >= register.districts
  const off = whole ? stations !== register.stations : stations > register.stations
  if (!off) return boxes
  const found = { subject: '', expected: register.stations, actual: stations }
  return [...boxes, { code: DISPATCH_STATIONS, ...found }]
}
