import { type Moment, parseWibStamp } from './clock.ts'
import type { Rules } from './rules.ts'

/** What a station should have said, in the order of the day. */
export const milestones = ['opened', 'turnout', 'closed', 'counted'] as const

/** One of {@link milestones}. */
export type Milestone = (typeof milestones)[number]

/** When stations are to open. */
export function openingOf({ pollingDay, opening }: Rules): Moment {
  return (parseWibStamp(`${pollingDay} 00:00:00`) ?? Number.NaN) + opening * 60_000
}

/** The different allowances that stations have, in minutes, smallest first; 0 is always among them. */
export function allowances({ remote }: Rules): number[] {
  return [...new Set([0, ...Object.values(remote)])].toSorted((one, other) => one - other)
}

/** The allowance of a station, in minutes: that of its district, or none. */
export function allowanceOf({ remote }: Rules, station: string): number {
  return remote[station.slice(0, 8)] ?? 0
}

/** When a station with an allowance should have reached a milestone. */
export function dueAt(rules: Rules, milestone: Milestone, allowance: number): Moment {
  return openingOf(rules) + (rules.expected[milestone] + allowance) * 60_000
}
