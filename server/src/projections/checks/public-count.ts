import { PUBLIC_COUNT_FELL } from '../../domain/findings.ts'
import type { PublicCount, PublicCountReported } from '../../domain/public-count.ts'
import type { Entry } from '../../journal/entry.ts'
import type { Findings } from '../findings.ts'
import type { PublicCounts } from '../public-count.ts'

/**
 * Looks whether a count fell below what an earlier stamp showed. It must see a report before
 * `PublicCounts` takes it, whose figures are then the earlier ones.
 */
export function checkPublicCount(
  report: PublicCountReported,
  entry: Entry,
  counts: PublicCounts,
  findings: Findings,
): void {
  const { area, contest, stampedAt } = report
  const before = counts.count(area, contest)
  if (!before || stampedAt < before.stampedAt) return
  for (const [subject, earlier, actual] of figuresOf(before, report)) {
    const about = { code: PUBLIC_COUNT_FELL, contest, subject }
    // The highest figure ever shown is what the count must come back to.
    const expected = findings.open(area, about)?.expected ?? earlier
    if (actual < expected) findings.raise(entry, area, { ...about, expected, actual })
    else findings.resolve(entry, area, about)
  }
}

function* figuresOf(
  before: PublicCount,
  now: PublicCountReported,
): Generator<[subject: string, earlier: number, now: number]> {
  yield ['stations', before.stationsPublished, now.stationsPublished]
  for (const [column, votes] of now.votes.entries()) {
    yield [String(column + 1), before.votes[column] ?? 0, votes]
  }
}
