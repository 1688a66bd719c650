import type { SirekapIntake } from '../../api/public-count/intake.ts'
import { nameCandidates } from '../../commands/candidates.ts'
import { takePublicCounts } from '../../commands/public-count.ts'
import type { Clock } from '../../domain/clock.ts'
import type { CandidatesNamed } from '../../domain/contests.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import type { PublicCountReport } from '../../domain/public-count.ts'
import type { Quarantine, Rejected } from '../../ingest/quarantine.ts'
import { type CandidateBook, readCandidates, readSirekap } from '../../ingest/sirekap/index.ts'
import type { Journal } from '../../journal/journal.ts'
import type { Projections } from '../../projections/projections.ts'

/** The stages that a publisher's file runs through. */
export interface SirekapStages {
  clock: Clock
  geography: Geography
  journal: Journal
  projections: Projections
  quarantine: Quarantine
}

/** Pipes a publisher's files: ingest reads them, commands decide and record, the rest is kept. */
export function sirekapIntake(stages: SirekapStages): SirekapIntake {
  const { clock, geography, journal, projections, quarantine } = stages
  const view = {
    count: (area: string, contest: string) => projections.publicCounts.count(area, contest),
    pairs: (contest: string) => projections.contests.all().get(contest)?.pairs ?? [],
    versionOf: (stream: string) => journal.versionOf(stream),
  }
  return async ({ contest, file, content, candidates }, actor) => {
    const book = readCandidates(candidates)
    const contests = projections.contests.all()
    const reports: PublicCountReport[] = []
    const quarantined: Rejected[] = []
    const now = clock.now()
    const input = { file, text: content, contest, candidates: book, geography, contests, now }
    for (const row of readSirekap(input)) {
      if ('report' in row) reports.push(row.report)
      else quarantined.push(row.rejected)
    }
    quarantine.add(quarantined, now)
    for (const named of namesOf(book, contest, reports)) {
      await nameCandidates(named, actor, view, journal)
    }
    const taken = await takePublicCounts(reports, actor, view, journal)
    return { ...taken, quarantined }
  }
}

/** The names of the contests that a file counts, as its candidates file has them. */
function* namesOf(
  book: CandidateBook,
  kind: 'governor' | 'regency',
  reports: readonly PublicCountReport[],
): Generator<CandidatesNamed> {
  for (const contest of new Set(reports.map((report) => report.contest))) {
    const area = kind === 'governor' ? '35' : contest.slice('regency:'.length)
    const pairs = book.get(area)
    if (pairs) yield { contest, candidates: [...pairs.values()] }
  }
}
