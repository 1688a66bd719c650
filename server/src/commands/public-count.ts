import type { PublicCount, PublicCountReport } from '../domain/public-count.ts'
import { figuresDiffer, PUBLIC_COUNT_REPORTED } from '../domain/public-count.ts'
import type { Draft, Recorder } from './recorder.ts'

/** What the decision needs to know: the counts as they are, and how far their streams have come. */
export interface PublicCountView {
  count(area: string, contest: string): PublicCount | undefined
  versionOf(stream: string): number
}

/** What became of the reports; they add up to the number sent. */
export interface PublicCountsTaken {
  /** Recorded: a later stamp, or other figures under the same one. */
  accepted: number
  /** Known already: same stamp, same figures. */
  unchanged: number
  /** Under an earlier stamp than the one known, which stays. */
  older: number
}

type Known = Pick<PublicCount, 'stationsPublished' | 'stationsTotal' | 'votes' | 'stampedAt'>

/**
 * Takes the publisher's counts in, in the order given. A lower count under a later stamp is taken
 * like any other: that it fell is a finding, not a reason to refuse. When somebody else reported the
 * same area meanwhile, the decision on it is made again on what is then known.
 */
export async function takePublicCounts(
  reports: readonly PublicCountReport[],
  actor: string,
  view: PublicCountView,
  recorder: Recorder,
): Promise<PublicCountsTaken> {
  const taken: PublicCountsTaken = { accepted: 0, unchanged: 0, older: 0 }
  let open = reports
  while (open.length > 0) {
    const decided = decide(open, actor, view, taken)
    const outcomes = await recorder.record(decided.map(({ draft }) => draft))
    const lost = decided.filter((_, index) => outcomes[index]?.kind === 'conflict')
    taken.accepted += decided.length - lost.length
    open = lost.map(({ report }) => report)
  }
  return taken
}

interface Decided {
  report: PublicCountReport
  draft: Draft
}

function decide(
  reports: readonly PublicCountReport[],
  actor: string,
  view: PublicCountView,
  taken: PublicCountsTaken,
): Decided[] {
  // Reports of one batch build on each other before any of them is in the journal.
  const known = new Map<string, { count: Known; version: number }>()
  const decided: Decided[] = []
  for (const report of reports) {
    const stream = `public-count/${report.contest}/${report.area}`
    const before = known.get(stream)
    const count: Known | undefined = before?.count ?? view.count(report.area, report.contest)
    const expectedVersion = before?.version ?? view.versionOf(stream)
    if (count && report.stampedAt < count.stampedAt) taken.older += 1
    else if (count && isSame(count, report)) taken.unchanged += 1
    else {
      const type = PUBLIC_COUNT_REPORTED
      decided.push({ report, draft: { type, data: report, actor, stream, expectedVersion } })
      known.set(stream, { count: report, version: expectedVersion + 1 })
    }
  }
  return decided
}

function isSame(count: Known, report: PublicCountReport): boolean {
  return count.stampedAt === report.stampedAt && !figuresDiffer(count, report)
}
