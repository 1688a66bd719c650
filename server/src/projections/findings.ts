import { type Finding, PUBLIC_COUNT_FELL } from '../domain/findings.ts'
import {
  PUBLIC_COUNT_REPORTED,
  type PublicCount,
  type PublicCountReported,
} from '../domain/public-count.ts'
import { isWithin } from '../domain/geography/codes.ts'
import type { Entry } from '../journal/entry.ts'
import type { Projection } from './projection.ts'
import type { PublicCounts } from './public-count.ts'

/**
 * What contradicts itself. A finding stays in the list for good; it resolves itself when the figures
 * are cured. It folds a count before `PublicCounts` does, whose figures are then the earlier ones.
 */
export class Findings implements Projection {
  readonly name = 'findings'
  readonly version = 1
  readonly folds = {
    [PUBLIC_COUNT_REPORTED]: (report: PublicCountReported, entry: Entry) =>
      this.#counted(report, entry),
  }
  readonly #counts: PublicCounts
  /** In the order they were raised. */
  #all: Finding[] = []
  /** Places of the open ones in the list, by what they are about. */
  readonly #open = new Map<string, number>()

  constructor(counts: PublicCounts) {
    this.#counts = counts
  }

  /** Findings in an area, newest first. */
  within(area: string): Finding[] {
    return this.#all.filter(({ place }) => isWithin(place, area)).toReversed()
  }

  save(): unknown {
    return [...this.#all]
  }

  restore(saved: readonly Finding[]): void {
    this.#all = [...saved]
    this.#open.clear()
    this.#all.forEach((finding, index) => {
      if (finding.resolvedAt === null) this.#open.set(subjectOf(finding), index)
    })
  }

  #counted(report: PublicCountReported, entry: Entry): void {
    const before = this.#counts.count(report.area, report.contest)
    if (!before || report.stampedAt < before.stampedAt) return
    for (const [subject, earlier, now] of figuresOf(before, report)) {
      this.#compare(report, entry, subject, earlier, now)
    }
  }

  #compare(
    { area: place, contest }: PublicCountReported,
    { seq, at }: Entry,
    subject: string,
    earlier: number,
    actual: number,
  ): void {
    const key = subjectOf({ place, contest, subject })
    const index = this.#open.get(key)
    const open = index === undefined ? undefined : this.#all[index]
    if (open && index !== undefined) {
      if (actual < open.expected) return
      this.#all[index] = Object.freeze({ ...open, resolvedAt: at })
      this.#open.delete(key)
      return
    }
    if (actual >= earlier) return
    this.#open.set(key, this.#all.length)
    this.#all.push(
      Object.freeze({
        seq,
        at,
        code: PUBLIC_COUNT_FELL,
        place,
        contest,
        subject,
        expected: earlier,
        actual,
        difference: actual - earlier,
        resolvedAt: null,
      }),
    )
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

function subjectOf({
  place,
  contest,
  subject,
}: Pick<Finding, 'place' | 'contest' | 'subject'>): string {
  return `${contest}|${place}|${subject}`
}
