import { takeForms } from '../recapitulation/forms.ts'
import type { Draft, Recorder } from '../recorder.ts'
import { canonical } from './canonical.ts'
import { checkKey, type ReportContext } from './check.ts'
import { faultOf, type Keyed, type ReportBatch, type ReportKind, reportKinds } from './kinds.ts'
import { type Fault, keyReused, type Refusal } from './refusal.ts'

/** What became of a batch; the counts add up to the number of reports sent. */
export interface Submitted {
  accepted: number
  duplicates: number
  /** In the order of the batch. */
  refused: Refusal[]
}

/** One report of a batch, checked: a draft for the journal, or refused. */
interface Checked {
  key: string
  /** The batch's field, and the place in it. */
  field: string
  at: number
  /** Null when the report was refused. */
  draft: Draft | null
  fault: Fault | null
}

/**
 * Records reports from the field. Each stands for itself: a refused one changes nothing and does not
 * stop the others. The same key and content again is a duplicate, other content is refused.
 */
export async function submitReports(
  batch: ReportBatch,
  actor: string,
  context: ReportContext,
  recorder: Recorder,
): Promise<Submitted> {
  const checked = Object.entries(reportKinds).flatMap(([field, kind]) => {
    const reports = batch[field as keyof ReportBatch] ?? []
    // Each kind checks the reports of its own field, which the type of the batch sees to.
    const checks = kind as ReportKind<object>
    return reports.map((report, at) => ({ field, at, ...check(report, checks, actor, context) }))
  })
  const drafts = checked.flatMap(({ draft }) => (draft ? [draft] : []))
  const outcomes = (await recorder.record(drafts)).values()
  const submitted: Submitted = { accepted: 0, duplicates: 0, refused: [] }
  for (const { key, field, at, draft, fault: found } of checked) {
    const outcome = draft ? outcomes.next().value : undefined
    const fault = outcome?.kind === 'key-reused' ? keyReused(outcome.seq) : found
    if (fault) submitted.refused.push(refusal(key, [field, `${at}`], fault))
    else if (outcome?.kind === 'duplicate') submitted.duplicates += 1
    else submitted.accepted += 1
  }
  await submitForms(batch, actor, context, recorder, submitted)
  return submitted
}

async function submitForms(
  { recapitulations = [] }: ReportBatch,
  actor: string,
  context: ReportContext,
  recorder: Recorder,
  submitted: Submitted,
): Promise<void> {
  const outcomes = await takeForms(recapitulations ?? [], actor, context, recorder)
  outcomes.forEach((outcome, at) => {
    if (outcome === 'accepted') submitted.accepted += 1
    else if (outcome === 'duplicate') submitted.duplicates += 1
    else {
      const path = ['recapitulations', String(at)]
      submitted.refused.push(refusal(recapitulations[at]?.key ?? '', path, outcome))
    }
  })
}

function check(
  given: Keyed<object>,
  kind: ReportKind<object>,
  actor: string,
  context: ReportContext,
): Pick<Checked, 'key' | 'draft' | 'fault'> {
  const { key, ...said } = kind.place.normalise(given)
  const report = canonical(said)
  const fault = checkKey(key) ?? faultOf(kind, report, context)
  const draft = fault ? null : { type: kind.type, data: report, actor, key }
  return { key, draft, fault }
}

function refusal(key: string, path: readonly string[], fault: Fault): Refusal {
  const { code, message, field } = fault
  return { key, code, message, path: field === null ? [...path] : [...path, ...field.split('.')] }
}
