import type { Draft, Outcome } from '../recorder.ts'
import type { ReportContext } from './check.ts'
import type { ReportBatch } from './kinds.ts'
import { type Submitted, submitReports } from './submit.ts'

/**
 * What would become of a batch if it were submitted now; nothing is recorded. `foresee` gives what
 * would become of drafts, in their order. Each report is held against what stands now: a correction
 * does not see the form before it in the batch.
 */
export function previewReports(
  batch: ReportBatch,
  actor: string,
  context: ReportContext,
  foresee: (drafts: readonly Draft[]) => Outcome[],
): Promise<Submitted> {
  return submitReports(batch, actor, context, {
    record: (drafts) => Promise.resolve(foresee(drafts)),
  })
}
