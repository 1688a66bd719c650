import type { Rules } from './rules.ts'

/** Ballots and votes of one contest at one station; null where nothing was reported. */
export interface ContestFacts {
  /** `governor`, or `regency:35.78`. */
  contest: string
  received: number | null
  used: number | null
  spoiled: number | null
  unused: number | null
  valid: number | null
  invalid: number | null
}

/** What is known of one station. */
export interface StationFacts {
  /** Voters on its final list. */
  registered: number
  /** Ballots that it is to receive for each contest. */
  allotted: number
  /** Whether its voting is over, so that its counts are final. */
  closed: boolean
  /** Voters of all kinds who came; null before the first report. */
  came: number | null
  /** Those on its own list among them. */
  registeredCame: number | null
  contests: readonly ContestFacts[]
}

/** Identities that the counts of a station must fulfil, and what the finding is called. */
export const identityCodes = [
  'BALLOTS_SHORT',
  'BALLOTS_IN_EXCESS',
  'BALLOTS_SWAPPED',
  'BALLOTS_NOT_CONSERVED',
  'BALLOTS_USED_ABOVE_RECEIVED',
  'VOTERS_ABOVE_LIST',
  'CAME_IMPLAUSIBLE',
  'USED_DIFFERS_FROM_CAME',
  'COUNTED_DIFFERS_FROM_USED',
  'COUNTED_DIFFERS_FROM_CAME',
  'COUNTED_IMPLAUSIBLE',
] as const

/** A code of {@link identityCodes}. */
export type IdentityCode = (typeof identityCodes)[number]

/** A violated identity. */
export interface Violation {
  code: IdentityCode
  /** Null when it is about no contest. */
  contest: string | null
  expected: number
  actual: number
  /** Largest difference that would not be one. */
  tolerance: number
}

/** The identities that a station violates, beyond the tolerances of the rules. */
export function violations(facts: StationFacts, { tolerances }: Pick<Rules, 'tolerances'>) {
  const found: Violation[] = []
  const compare = (
    code: IdentityCode,
    contest: string | null,
    actual: number | null,
    expected: number | null,
    fails: (difference: number) => boolean,
  ): void => {
    if (actual === null || expected === null) return
    const tolerance = tolerances[code] ?? 0
    const difference = actual - expected
    if (Math.abs(difference) > tolerance && fails(difference)) {
      found.push({ code, contest, expected, actual, tolerance })
    }
  }
  const { allotted, came, closed, registered, registeredCame } = facts
  compare('VOTERS_ABOVE_LIST', null, registeredCame, registered, isAbove)
  // More voters, or votes, than the station can have ballots: a digit was read wrongly.
  const most = Math.max(allotted, ...facts.contests.map((contest) => contest.received ?? 0))
  compare('CAME_IMPLAUSIBLE', null, came, most, isAbove)
  for (const { contest, received, used, spoiled, unused, valid, invalid } of facts.contests) {
    const counted = sum(valid, invalid)
    const accounted = sum(used, spoiled, unused)
    compare('BALLOTS_SHORT', contest, received, allotted, isBelow)
    compare('BALLOTS_IN_EXCESS', contest, received, allotted, isAbove)
    compare('BALLOTS_USED_ABOVE_RECEIVED', contest, used, received, isAbove)
    compare('BALLOTS_NOT_CONSERVED', contest, accounted, received, isOther)
    // Until the voting is over, reports of the same hour need not agree.
    compare('USED_DIFFERS_FROM_CAME', contest, closed ? used : null, came, isOther)
    compare('COUNTED_DIFFERS_FROM_USED', contest, counted, used, isOther)
    compare('COUNTED_DIFFERS_FROM_CAME', contest, counted, closed ? came : null, isOther)
    compare('COUNTED_IMPLAUSIBLE', contest, counted, Math.max(allotted, received ?? 0), isAbove)
  }
  return [...found, ...swapped(facts, tolerances)]
}

/** One contest short by exactly what the other has in excess: they were swapped while packing. */
function swapped(
  { allotted, contests }: StationFacts,
  { BALLOTS_SWAPPED: tolerance = 0 }: Rules['tolerances'],
): Violation[] {
  const [one, other] = contests
  if (!one || !other || one.received === null || other.received === null) return []
  const missing = allotted - one.received
  if (Math.abs(missing) <= tolerance || other.received - allotted !== missing) return []
  const [short, expected] = missing > 0 ? [one, allotted] : [other, allotted]
  const actual = short.received ?? 0
  const { contest } = short
  return [{ code: 'BALLOTS_SWAPPED', contest, expected, actual, tolerance }]
}

/** The sum, or null when a part of it is not known. */
function sum(...counts: (number | null)[]): number | null {
  return counts.reduce((total, count) => (total === null || count === null ? null : total + count))
}

function isAbove(difference: number): boolean {
  return difference > 0
}

function isBelow(difference: number): boolean {
  return difference < 0
}

function isOther(difference: number): boolean {
  return difference !== 0
}
