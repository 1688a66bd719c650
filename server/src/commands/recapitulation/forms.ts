import { FORM_REPORTED, type FormReported, formStream } from '../../domain/recapitulation/forms.ts'
import type { Recorder } from '../recorder.ts'
import { canonical } from '../reports/canonical.ts'
import {
  checkCounts,
  checkKey,
  checkVotes,
  MOST_OF_AREA,
  type ReportContext,
} from '../reports/check.ts'
import type { Keyed } from '../reports/kind.ts'
import { atArea } from '../reports/places.ts'
import { type Fault, keyReused } from '../reports/refusal.ts'
import { checkText } from '../reports/text.ts'
import { checkRecapitulates } from './check.ts'

/** What became of a form: recorded, known already, or what is wrong with it. */
export type FormOutcome = 'accepted' | 'duplicate' | Fault

interface Open {
  at: number
  key: string
  form: FormReported
}

/**
 * Records forms and their corrections, each upon the one before it: the first form of an area locks
 * it, and only a correction with a basis changes it then. Outcomes are in the order of the reports.
 * When somebody else reported the same area meanwhile, it is decided again on what is then known.
 */
export async function takeForms(
  reports: readonly Keyed<FormReported>[],
  actor: string,
  context: ReportContext,
  recorder: Recorder,
): Promise<FormOutcome[]> {
  const outcomes: FormOutcome[] = []
  let open = reports.map((report, at): Open => {
    const { key, ...form } = canonical(atArea.normalise(report))
    return { at, key, form }
  })
  while (open.length > 0) {
    // One form an area at a time: a correction builds on the form that came before it in the batch.
    const [turn, later] = firstOfEach(open)
    const decided = turn.filter(({ at, key, form }) => {
      const fault = checkKey(key) ?? faultOf(form, context) ?? locked(form, key, actor, context)
      if (fault) outcomes[at] = fault
      return !fault
    })
    const drafts = decided.map(({ key, form }) => {
      const stream = formStream(form)
      const expectedVersion = context.forms.versionOf(stream)
      return { type: FORM_REPORTED, data: form, actor, key, stream, expectedVersion }
    })
    const recorded = drafts.length > 0 ? await recorder.record(drafts) : []
    const lost = decided.filter(({ at }, index) => {
      const outcome = recorded[index]
      if (outcome?.kind === 'conflict') return true
      if (outcome?.kind === 'key-reused') outcomes[at] = keyReused(outcome.seq)
      else outcomes[at] = outcome?.kind === 'duplicate' ? 'duplicate' : 'accepted'
      return false
    })
    open = [...lost, ...later]
  }
  return outcomes
}

function firstOfEach(open: readonly Open[]): [first: Open[], rest: Open[]] {
  const seen = new Set<string>()
  const first: Open[] = []
  const rest: Open[] = []
  for (const each of open) {
    const stream = formStream(each.form)
    if (seen.has(stream)) rest.push(each)
    else first.push(each)
    seen.add(stream)
  }
  return [first, rest]
}

function faultOf(form: FormReported, context: ReportContext): Fault | null {
  const { contest, votes, valid, invalid, correction } = form
  const columns = context.contests.get(contest)?.columns.length ?? 0
  return (
    atArea.check(form, context) ??
    checkRecapitulates(form, context) ??
    checkVotes(votes, columns, MOST_OF_AREA) ??
    checkCounts({ valid, invalid }, MOST_OF_AREA) ??
    checkText({ 'correction.basis': correction?.basis, 'correction.by': correction?.by })
  )
}

/** Why a form may not follow the one that stands; null when it may, or is that very one again. */
function locked(
  { area, contest, correction }: FormReported,
  key: string,
  actor: string,
  { forms }: ReportContext,
): Fault | null {
  if (forms.knowsForm(area, contest, actor, key)) return null
  const version = forms.formVersion(area, contest)
  if (version === 0 && correction) {
    const message = `${area} has no form yet. Send the form as it was signed first.`
    return { code: 'NOTHING_TO_CORRECT', message, field: 'correction' }
  }
  if (version > 0 && !correction) {
    const message = `The form of ${area} is finished. Send a correction, with its basis.`
    return { code: 'LOCKED', message, field: null }
  }
  if (correction?.version !== undefined && correction.version !== version) {
    const message = `The form of ${area} stands at version ${version}. Look at it again first.`
    return { code: 'CONFLICT', message, field: 'correction.version' }
  }
  return null
}
