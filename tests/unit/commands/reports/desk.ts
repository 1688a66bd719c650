import type { ReportContext } from '../../../../server/src/commands/reports/check.ts'
import type { ReportBatch } from '../../../../server/src/commands/reports/kinds.ts'
import { type Submitted, submitReports } from '../../../../server/src/commands/reports/submit.ts'
import { wib } from '../../../support/builders/clock.ts'
import { contests, geography } from '../../../support/builders/geography.ts'
import { type JournalDesk, openJournal } from '../../../support/builders/journal.ts'

/** A station of Kota Surabaya. */
export const STATION = '35.78.01.1001.001'

/** A journal that reports are sent to. */
export interface ReportDesk extends JournalDesk {
  /** Sends a batch as `actor`, with what of the checks differs. */
  send(batch: ReportBatch, actor?: string, more?: Partial<ReportContext>): Promise<Submitted>
  /** What was recorded, in order: type, sender, key and body. */
  recorded(): { type: string; actor: string; key: string | null; data: unknown }[]
}

const noForms = { formVersion: () => 0, knowsForm: () => false, versionOf: () => 0 }

/** Opens a journal at 19:00 of polling day; everybody may report on everything. */
export async function reportDesk(): Promise<ReportDesk> {
  const desk = await openJournal()
  const places = geography()
  const known = new Map(contests().map((contest) => [contest.code, contest]))
  return {
    ...desk,
    send: (batch, actor = 'petugas', more = {}) => {
      const now = desk.clock.now()
      const context = { geography: places, contests: known, now, may: () => true, forms: noForms }
      return submitReports(batch, actor, { ...context, ...more }, desk.journal)
    },
    recorded: () =>
      [...desk.journal.read(0)].map(({ type, actor, key, body }) => {
        return { type, actor, key, data: JSON.parse(body) as unknown }
      }),
  }
}

const said = { station: STATION, observedAt: wib('27 09:00') }

/** Voters who came, under a key. */
export function turnout(key: string, registered: number, more: { station?: string } = {}) {
  return { ...said, key, registered, movedIn: 0, unregistered: 0, ...more }
}

/** Ballots of the governor's contest, under a key. */
export function ballots(key: string, more: object = {}) {
  return { ...said, key, contest: 'governor', ...more }
}

/** A count of the governor's contest, under a key. */
export function tally(key: string, votes: number[], more: object = {}) {
  return { ...said, key, contest: 'governor', votes, invalid: 0, ...more }
}

/** The first sheet of the governor's contest, under a key. */
export function sheet(key: string, more: object = {}) {
  return { ...said, key, contest: 'governor', sheet: 1, state: 'CAPTURED' as const, ...more }
}

/** An opening, under a key. */
export function opening(key: string, more: object = {}) {
  return { ...said, key, state: 'OPEN' as const, ...more }
}
