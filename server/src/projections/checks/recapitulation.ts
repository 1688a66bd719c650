import { parentOf } from '../../domain/geography/codes.ts'
import {
  RECAP_DIFFERENCE,
  RECAP_VALID_DIFFERS,
  recapitulationCodes,
} from '../../domain/recapitulation/comparison.ts'
import type { FormReported } from '../../domain/recapitulation/forms.ts'
import type { TallyReported } from '../../domain/results.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Contradiction } from '../findings.ts'
import type { FormVersion } from '../recapitulation/standing.ts'
import type { Known } from './known.ts'

/** Looks at a form and at the one around it, which it is a part of, after it was taken. */
export function checkForm({ area }: FormReported, entry: Entry, state: Known): void {
  settle(area, entry, state)
  const around = parentOf(area)
  if (around !== null) settle(around, entry, state)
}

/** Looks at the form of a station's district, which is finished, after the station's count changed. */
export function checkTally({ station, contest }: TallyReported, entry: Entry, state: Known): void {
  const district = parentOf(parentOf(station) ?? '') ?? ''
  if (state.projections.recapitulations.form(district, contest)) settle(district, entry, state)
}

function settle(area: string, entry: Entry, state: Known): void {
  const standings = [...state.projections.recapitulations.of(area).values()]
  const found = standings.flatMap(({ contest, forms }) => {
    const form = forms.at(-1)
    return form ? [...contradictions(area, contest, form, state)] : []
  })
  state.findings.settle(entry, area, recapitulationCodes, found)
}

function* contradictions(
  area: string,
  contest: string,
  { votes, valid: actual }: FormVersion,
  state: Known,
): Generator<Contradiction> {
  const expected = votes.reduce((sum, count) => sum + count, 0)
  if (actual !== expected) {
    yield { code: RECAP_VALID_DIFFERS, contest, subject: '', expected, actual }
  }
  for (const difference of state.recapitulation.differencesOf(area, contest)) {
    if (difference.contradicts) yield { code: RECAP_DIFFERENCE, contest, ...difference }
  }
}
