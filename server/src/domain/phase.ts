import { type Moment, parseWibStamp } from './clock.ts'

/** Phases of the election, in order. */
export const phases = [
  'PREPARATION',
  'DISTRIBUTION',
  'VOTING',
  'COUNTING',
  'DISTRICT_RECAPITULATION',
  'REGENCY_RECAPITULATION',
  'PROVINCE_RECAPITULATION',
  'FINISHED',
] as const

/** A phase of the election. */
export type Phase = (typeof phases)[number]

/**
 * When each phase after preparation begins, WIB. The windows of recapitulation overlap by law: a
 * level's phase begins when the window of the level below has closed.
 */
const beginnings: readonly [stamp: string, phase: Phase][] = [
  ['2024-11-25 00:00:00', 'DISTRIBUTION'],
  ['2024-11-27 07:00:00', 'VOTING'],
  ['2024-11-27 13:00:00', 'COUNTING'],
  ['2024-11-28 00:00:00', 'DISTRICT_RECAPITULATION'],
  ['2024-12-04 00:00:00', 'REGENCY_RECAPITULATION'],
  ['2024-12-07 00:00:00', 'PROVINCE_RECAPITULATION'],
  ['2024-12-10 00:00:00', 'FINISHED'],
]

/** The phase at a moment; FINISHED from 10 December on. */
export function phaseAt(moment: Moment): Phase {
  let phase: Phase = 'PREPARATION'
  for (const [stamp, next] of beginnings) {
    if (moment >= (parseWibStamp(stamp) ?? Infinity)) phase = next
  }
  return phase
}
