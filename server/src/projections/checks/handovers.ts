import { parentOf } from '../../domain/geography/codes.ts'
import {
  type BallotStage,
  HANDOVER_DAMAGED_ABOVE,
  HANDOVER_EXCEEDS,
  handoverCodes,
  type HandoverReported,
  usable,
} from '../../domain/handovers.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Contradiction } from '../findings.ts'
import type { Handover } from '../handovers/handovers.ts'
import type { Known } from './known.ts'

/** Stages that are counted at a regency, in order. */
const ATREGENCY = ['PRINTED', 'WAREHOUSE', 'SORTED', 'PACKED'] as const

/** Looks whether any place passed on more than it had, after a record was taken. */
export function checkHandover(report: HandoverReported, entry: Entry, state: Known): void {
  const { area, stage } = report
  settle(area, entry, state)
  // What reached a district or village left the place around it.
  const giver = stage === 'DISTRICT' || stage === 'VILLAGE' ? parentOf(area) : null
  if (giver !== null) settle(giver, entry, state)
}

/** Looks whether the stations of a village received more than it had, after a station said so. */
export function checkReceived(station: string, entry: Entry, state: Known): void {
  const village = parentOf(station) ?? ''
  const known = ['governor', regencyContest(village)].some((contest) =>
    state.projections.handovers.at(village, contest, 'VILLAGE'),
  )
  if (known) settle(village, entry, state)
}

function settle(place: string, entry: Entry, state: Known): void {
  const contests = ['governor', regencyContest(place)]
  const found = contests.flatMap((contest) => [...contradictions(place, contest, state)])
  state.findings.settle(entry, place, handoverCodes, found)
}

function* contradictions(place: string, contest: string, state: Known): Generator<Contradiction> {
  const { handovers } = state.projections
  const tolerance = state.day.rules.tolerances[HANDOVER_EXCEEDS] ?? 0
  const at = (stage: BallotStage): Handover | undefined => handovers.at(place, contest, stage)
  for (const stage of [...ATREGENCY, 'DISTRICT', 'VILLAGE'] as const) {
    const { quantity: expected = 0, damaged: actual = 0 } = at(stage) ?? {}
    if (actual <= expected) continue
    yield { code: HANDOVER_DAMAGED_ABOVE, contest, subject: stage, expected, actual }
  }
  for (const [stage, actual] of passedOn(place, contest, state)) {
    const had = before(stage).flatMap((earlier) => at(earlier) ?? [])[0]
    if (!had) continue
    const expected = usable(had)
    if (actual - expected <= tolerance) continue
    yield { code: HANDOVER_EXCEEDS, contest, subject: stage, expected, actual }
  }
}

/** What left a place for each stage, as far as it is known. */
function* passedOn(
  place: string,
  contest: string,
  { projections: { handovers }, day }: Known,
): Generator<[stage: BallotStage | 'STATION', quantity: number]> {
  for (const stage of ATREGENCY) {
    const record = handovers.at(place, contest, stage)
    if (record) yield [stage, record.quantity]
  }
  for (const stage of ['DISTRICT', 'VILLAGE'] as const) {
    // The ballots of a village's own record did not leave it.
    const sum = handovers.at(place, contest, stage) ? null : handovers.sum(place, contest, stage)
    if (sum) yield [stage, sum.quantity]
  }
  if (!handovers.at(place, contest, 'VILLAGE')) return
  const row = day.stations.totals.row(day.index.area(place) ?? -1)
  const slot = contest === 'governor' ? 0 : 1
  yield ['STATION', day.counters.ballots.get(row, `received${slot}`)]
}

/** The stages that a place may have had the ballots at before, nearest first. */
function before(stage: BallotStage | 'STATION'): BallotStage[] {
  if (stage === 'STATION') return ['VILLAGE']
  if (stage === 'VILLAGE') return ['DISTRICT']
  const at = stage === 'DISTRICT' ? ATREGENCY.length : ATREGENCY.indexOf(stage as 'PRINTED')
  return ATREGENCY.slice(0, Math.max(at, 0)).toReversed()
}

function regencyContest(place: string): string {
  return `regency:${place.slice(0, 5)}`
}
