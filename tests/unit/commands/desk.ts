import { Projections } from '../../../server/src/projections/projections.ts'
import type { CandidatesView } from '../../../server/src/commands/candidates.ts'
import type { PublicCountView } from '../../../server/src/commands/public-count.ts'
import { contests } from '../../support/builders/geography.ts'
import { type JournalDesk, openJournal } from '../../support/builders/journal.ts'

/** A journal with the figures that commands decide on. */
export interface CommandDesk extends JournalDesk {
  projections: Projections
  view: PublicCountView & CandidatesView
}

/** Opens a journal whose figures are kept up with it. */
export async function commandDesk(): Promise<CommandDesk> {
  const desk = await openJournal()
  const { journal } = desk
  const projections = new Projections(contests())
  journal.onCommit((entries) => entries.forEach((entry) => projections.fold(entry)))
  const view = {
    count: (area: string, contest: string) => projections.publicCounts.count(area, contest),
    pairs: (contest: string) => projections.contests.all().get(contest)?.pairs ?? [],
    versionOf: (stream: string) => journal.versionOf(stream),
  }
  return { ...desk, projections, view }
}
