import type { BallotsReported } from '../../../server/src/domain/ballots.ts'
import type { TallyReported } from '../../../server/src/domain/results.ts'
import type { TurnoutReported } from '../../../server/src/domain/turnout.ts'
import type { SheetReported } from '../../../server/src/domain/uploads.ts'
import type { SignalReported, VotingReported } from '../../../server/src/domain/voting.ts'

/** A report as it is sent over the API: its moments are text. */
type Sent<Report> = Omit<Report, 'observedAt'> & { key: string; observedAt: string }

/** The station that reports when nothing else is said: one of Kota Surabaya. */
export const STATION = '35.78.01.1001.001'

/** A moment of November 2024 as a phone in WIB writes it: `27 08:00`. */
export function sentAt(dayAndTime: string): string {
  return `2024-11-${dayAndTime.replace(' ', 'T')}:00+07:00`
}

const base = { station: STATION, observedAt: sentAt('27 08:00') }

/** Ballots that a station received. */
export function ballots(more: Partial<Sent<BallotsReported>> = {}): Sent<BallotsReported> {
  return { key: 'ballots', ...base, contest: 'governor', ...more }
}

/** A station that opened. */
export function voting(more: Partial<Sent<VotingReported>> = {}): Sent<VotingReported> {
  return { key: 'voting', ...base, state: 'OPEN', ...more }
}

/** A station that is without signal. */
export function signal(more: Partial<Sent<SignalReported>> = {}): Sent<SignalReported> {
  return { key: 'signal', ...base, signal: false, ...more }
}

/** A hundred and three voters who came. */
export function turnout(more: Partial<Sent<TurnoutReported>> = {}): Sent<TurnoutReported> {
  return { key: 'turnout', ...base, registered: 100, movedIn: 2, unregistered: 1, ...more }
}

/** A sheet of the governor's contest in the publication queue. */
export function sheet(more: Partial<Sent<SheetReported>> = {}): Sent<SheetReported> {
  return { key: 'sheet', ...base, contest: 'governor', sheet: 1, state: 'QUEUED', ...more }
}

/** All six sheets of a station, published. */
export function publishedSheets(
  station: string,
  more: Partial<Sent<SheetReported>> = {},
): Sent<SheetReported>[] {
  return ['governor', 'regency'].flatMap((contest) =>
    [1, 2, 3].map((number) => {
      const key = `${station} ${contest} ${number}`
      return sheet({ key, station, contest, sheet: number, state: 'PUBLISHED', ...more })
    }),
  )
}

/** The governor's count of a station: 300 votes, 5 of them invalid. */
export function tally(more: Partial<Sent<TallyReported>> = {}): Sent<TallyReported> {
  return { key: 'tally', ...base, contest: 'governor', votes: [45, 150, 100], invalid: 5, ...more }
}
