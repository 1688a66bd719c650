import type { ReportBatch } from '../../commands/reports/kinds.ts'
import type { DueReport } from '../../rehearsal/index.ts'

/** Most reports of a batch, as for everybody. */
const MOST = 1_000

/**
 * Reports as batches that keep the order of each station: none holds two reports of the same one,
 * because a batch is taken in kind by kind.
 */
export function* batchesOf(due: Iterable<DueReport>): Generator<ReportBatch> {
  const said = new Map<string, number>()
  const ranks: DueReport[][] = []
  for (const report of due) {
    const rank = said.get(report.subject) ?? 0
    said.set(report.subject, rank + 1)
    const same = ranks[rank] ?? []
    ranks[rank] = same
    same.push(report)
  }
  for (const rank of ranks) {
    for (let from = 0; from < rank.length; from += MOST) {
      yield batchOf(rank.slice(from, from + MOST))
    }
  }
}

function batchOf(reports: readonly DueReport[]): ReportBatch {
  const batch: Record<string, object[]> = {}
  for (const { field, key, report } of reports) {
    const same = batch[field] ?? []
    batch[field] = same
    same.push({ ...report, key })
  }
  // Each report stands under the field that its own type names.
  return batch as ReportBatch
}
