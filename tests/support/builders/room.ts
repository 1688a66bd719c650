import { followJournal, type LiveFigures } from '../../../server/src/app/compose/figures.ts'
import type { ReportContext } from '../../../server/src/commands/reports/check.ts'
import type { ReportBatch } from '../../../server/src/commands/reports/kinds.ts'
import { type Submitted, submitReports } from '../../../server/src/commands/reports/submit.ts'
import type { Contest } from '../../../server/src/domain/contests.ts'
import type { Geography } from '../../../server/src/domain/geography/geography.ts'
import { defaultRules, type Rules } from '../../../server/src/domain/rules.ts'
import { formsView } from '../../../server/src/projections/recapitulation/forms-view.ts'
import { contests as smallContests, geography as smallProvince } from './geography.ts'
import { type JournalDesk, openJournal } from './journal.ts'

/** A journal with its figures, and the way in for reports; the API and the network are left out. */
export interface Room extends JournalDesk, LiveFigures {
  geography: Geography
  /** Sends reports; the administrator's unless somebody else is named. */
  submit(batch: ReportBatch, actor?: string): Promise<Submitted>
  /** The open findings, each as one line, in an order of their own. */
  openFindings(): string[]
}

/** What a room is opened with; the small province and the rules of 2024 unless said otherwise. */
export interface RoomOptions {
  geography?: Geography
  contests?: readonly Contest[]
  rules?: Partial<Rules>
  may?: ReportContext['may']
}

/** Opens a room before its first entry. Its clock stands on the evening of the count. */
export async function openRoom({
  geography = smallProvince(),
  contests = smallContests(),
  rules = {},
  may = () => true,
}: RoomOptions = {}): Promise<Room> {
  const desk = await openJournal()
  const { journal, store, archive, clock } = desk
  const electoral = { geography, contests, rules: { ...defaultRules, ...rules } }
  const figures = followJournal(journal, store, archive, electoral)
  const { projections, findings } = figures.state
  return {
    ...desk,
    ...figures,
    geography,
    submit: (batch, actor = 'administrator') => {
      const forms = formsView(projections.recapitulations, journal)
      const known = projections.contests.all()
      const context = { geography, contests: known, now: clock.now(), may, forms }
      return submitReports(batch, actor, context, journal)
    },
    openFindings: () =>
      findings
        .all()
        .filter(({ resolvedAt }) => resolvedAt === null)
        .map(({ place, code, contest, subject, expected, actual }) => {
          return [place, code, contest ?? '-', subject || '-', expected, actual].join(' ')
        })
        .toSorted(),
    [Symbol.asyncDispose]: () => desk[Symbol.asyncDispose](),
  }
}
