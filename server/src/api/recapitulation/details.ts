import type { AreaStanding, FormVersion } from '../../projections/recapitulation/standing.ts'
import { finishedAt, unknownStanding } from '../../projections/recapitulation/standing.ts'
import { levelOf } from '../../domain/geography/codes.ts'
import { INVALID } from '../../domain/recapitulation/comparison.ts'
import { isFormLevel } from '../../domain/recapitulation/forms.ts'
import {
  type RecapitulationRules,
  timingOf,
  windowOf,
} from '../../domain/recapitulation/windows.ts'
import type { KnownAt } from '../figures/moment.ts'
import { votesByPair } from '../figures/pair-votes.ts'
import type { FormCorrection, FormFigures, RecapitulationType } from './types.ts'

/** Everything known of an area's recapitulation; null where the area does not recapitulate it. */
export function recapitulationOf(
  known: KnownAt,
  rules: RecapitulationRules,
  code: string,
  contest: string,
): RecapitulationType | null {
  const { asOf, differences, recapitulation } = known
  const level = levelOf(code)
  const below = differences.sumBelow(recapitulation, code, contest)
  if (!below || level === null || !isFormLevel(level)) return null
  const { recapitulations } = recapitulation
  const standing = recapitulations.standing(code, contest) ?? unknownStanding(code, contest)
  const { moments, objections, forms } = standing
  const window = windowOf(rules, level)
  const plannedFinish = moments.plannedFinish?.moment ?? null
  const finished = finishedAt(standing)
  const current = forms.at(-1)
  return {
    code,
    contest,
    plannedStart: moments.plannedStart?.moment ?? null,
    plannedFinish,
    startedAt: moments.startedAt?.moment ?? null,
    finishedAt: finished,
    // Before its window a meeting that is not finished is simply not due yet.
    timing:
      finished === null && asOf < window.opens ? 'IN_TIME' : timingOf(window, finished ?? asOf),
    plannedTiming: plannedFinish === null ? null : timingOf(window, plannedFinish),
    objections,
    form: current ? figuresOf(known, contest, current) : null,
    corrections: correctionsOf(known, standing),
    differences: differences.of(recapitulation, code, contest).map((each) => ({
      number: each.subject === INVALID ? null : Number(each.subject),
      below: each.expected,
      form: each.actual,
      difference: each.difference,
      contradicts: each.contradicts,
    })),
    belowKnown: below.known,
    belowTotal: below.all,
  }
}

function figuresOf(
  { projections }: KnownAt,
  contest: string,
  { version, votes, valid, invalid, observedAt }: FormVersion,
): FormFigures {
  const named = projections.contests.all().get(contest)
  return { version, votes: named ? votesByPair(named, votes) : [], valid, invalid, observedAt }
}

function correctionsOf(known: KnownAt, { contest, forms }: AreaStanding): FormCorrection[] {
  return forms.flatMap((form, at): FormCorrection[] => {
    const before = forms[at - 1]
    if (!form.correction || !before) return []
    const { basis, by } = form.correction
    return [
      {
        before: figuresOf(known, contest, before),
        after: figuresOf(known, contest, form),
        basis,
        by,
        actor: form.actor,
        at: form.at,
      },
    ]
  })
}
