import {
  DISPATCH_PLANNED,
  type DispatchDay,
  type DispatchPlanned,
  dispatchStream,
  endOfDay,
} from '../domain/dispatch.ts'
import { isWithin, levelOf } from '../domain/geography/codes.ts'
import type { Geography } from '../domain/geography/geography.ts'
import type { Recorder } from './recorder.ts'
import { checkCounts, checkKey } from './reports/check.ts'

/** Most days of one plan. */
const MOST_DAYS = 60

/** A regency's plan as it is sent. */
export interface DispatchPlanning extends DispatchPlanned {
  /** Identifies the planning for its sender for good. */
  key: string
  /** Version of the plan that it was made on, 0 for none; left out: whatever stands. */
  version?: number
}

/** Why a plan was not recorded, and where in it. */
export interface DispatchProblem {
  kind: 'validation' | 'not-found' | 'conflict'
  code: string
  /** What is wrong and what to do. */
  message: string
  path: string[]
}

/** What the decision needs to know. */
export interface DispatchView {
  geography: Geography
  versionOf(stream: string): number
}

/**
 * Records what a regency plans to send to its districts on some days; its other days stay. Null when
 * it is recorded, or was before. A plan that contradicts itself is recorded too, and is a finding.
 */
export async function planDispatch(
  planning: DispatchPlanning,
  actor: string,
  view: DispatchView,
  recorder: Recorder,
): Promise<DispatchProblem | null> {
  const { key, regency, days, version } = planning
  const problem = problemOf(planning, view.geography)
  if (problem) return problem
  const stream = dispatchStream(regency)
  for (;;) {
    const known = view.versionOf(stream)
    // An older version is sent to the journal all the same: it may be the very planning again.
    const expectedVersion = version ?? known
    const data: DispatchPlanned = { regency, days: days.map(canonicalDay) }
    const draft = { type: DISPATCH_PLANNED, data, actor, key, stream, expectedVersion }
    const [outcome] = await recorder.record([draft])
    if (outcome?.kind === 'key-reused') {
      const message = `This key stands for something else (entry ${outcome.seq}). Take a new one.`
      return { kind: 'conflict', code: 'KEY_REUSED', message, path: ['key'] }
    }
    if (outcome?.kind !== 'conflict') return null
    if (version === undefined) continue
    const message = `The plan stands at version ${outcome.version}. Look at it again first.`
    return { kind: 'conflict', code: 'CONFLICT', message, path: ['version'] }
  }
}

function problemOf(
  { key, regency, days }: DispatchPlanning,
  geography: Geography,
): DispatchProblem | null {
  const fault = checkKey(key)
  if (fault) return invalid(fault.message, 'key')
  if (!geography.area(regency) || levelOf(regency) !== 'REGENCY') {
    const message = `There is no regency or city "${regency.slice(0, 40)}".`
    return { kind: 'not-found', code: 'AREA_UNKNOWN', message, path: ['regency'] }
  }
  if (days.length === 0 || days.length > MOST_DAYS) {
    return invalid(`A plan has 1 to ${MOST_DAYS} days, not ${days.length}.`, 'days')
  }
  for (const [at, day] of days.entries()) {
    const wrong = dayProblem(day, regency, geography)
    if (wrong) return { ...wrong, path: ['days', String(at), ...wrong.path] }
  }
  return null
}

function dayProblem(
  given: DispatchDay,
  regency: string,
  geography: Geography,
): DispatchProblem | null {
  const { day, districts, stations, boxes, codes = [] } = given
  if (endOfDay(day) === null) return invalid(`"${day.slice(0, 40)}" is no day.`, 'day')
  const fault = checkCounts({ districts, stations, boxes })
  if (fault) return invalid(fault.message, fault.field ?? 'day')
  const foreign = codes.findIndex((code) => {
    return !geography.area(code) || levelOf(code) !== 'DISTRICT' || !isWithin(code, regency)
  })
  if (foreign < 0) return null
  return invalid(
    `"${codes[foreign]?.slice(0, 40)}" is no district of ${regency}.`,
    'codes',
    foreign,
  )
}

function invalid(message: string, ...path: (string | number)[]): DispatchProblem {
  return { kind: 'validation', code: 'OUT_OF_RANGE', message, path: path.map(String) }
}

/** The same plan is the same bytes however it is sent. */
function canonicalDay({ day, districts, stations, boxes, codes }: DispatchDay): DispatchDay {
  const counts = { day, districts, stations, boxes }
  return codes === undefined ? counts : { ...counts, codes: codes.toSorted() }
}
