import type { ReportBatch } from '../../../server/dist/commands/reports/kinds.js'
import type { Contest } from '../../../server/dist/domain/contests.js'
import type { Geography, PollingStation } from '../../../server/dist/domain/geography/geography.js'
import { allotment } from '../../../server/dist/domain/ballots.js'
import { wib } from '../../support/builders/clock.ts'

const opening = wib('27 07:00')

/** Reports of one kind about one station, without their keys. */
type Told = { [Kind in keyof ReportBatch]: Omit<NonNullable<ReportBatch[Kind]>[number], 'key'>[] }

/** What a station says in one round of the day. */
type Round = (about: {
  station: string
  contest: string
  columns: number
  voters: number
  observedAt: number
}) => Told

const came = (voters: number): number => Math.floor(voters * 0.7)

const invalid = (voters: number): number => Math.floor(came(voters) * 0.05)

/** The votes of a ballot: every column the same, the first what is left. */
function votes(voters: number, columns: number): number[] {
  const valid = came(voters) - invalid(voters)
  const each = Math.floor(valid / columns)
  return Array.from({ length: columns }, (_, at) => (at ? each : valid - each * (columns - 1)))
}

const turnout =
  (share: number): Round =>
  ({ station, observedAt, voters }) => {
    const registered = Math.floor(came(voters) * share)
    return { turnout: [{ station, observedAt, registered, movedIn: 0, unregistered: 0 }] }
  }

const received =
  (own: boolean): Round =>
  ({ station, contest, observedAt, voters }) => {
    const count = allotment(voters, 25)
    return {
      ballots: [{ station, contest: own ? contest : 'governor', observedAt, received: count }],
    }
  }

const used =
  (own: boolean): Round =>
  ({ station, contest, observedAt, voters }) => {
    const unused = allotment(voters, 25) - came(voters)
    const counts = { used: came(voters), spoiled: 0, unused }
    return { ballots: [{ station, contest: own ? contest : 'governor', observedAt, ...counts }] }
  }

const tally =
  (own: boolean): Round =>
  ({ station, contest, columns, observedAt, voters }) => {
    const count = { votes: votes(voters, own ? columns : 3), invalid: invalid(voters) }
    return { tallies: [{ station, contest: own ? contest : 'governor', observedAt, ...count }] }
  }

const sheet =
  (own: boolean, number: number): Round =>
  ({ station, contest, observedAt }) => {
    const about = { station, contest: own ? contest : 'governor', sheet: number, observedAt }
    return { sheets: [{ ...about, state: 'PUBLISHED', path: 'ONLINE' }] }
  }

const voting =
  (state: 'OPEN' | 'CLOSED'): Round =>
  ({ station, observedAt }) => ({ voting: [{ station, observedAt, state }] })

/** Seventeen rounds: 1,032,767 reports of 60,751 stations. */
const rounds: readonly Round[] = [
  received(false),
  received(true),
  voting('OPEN'),
  turnout(0.3),
  turnout(0.8),
  turnout(1),
  voting('CLOSED'),
  used(false),
  used(true),
  tally(false),
  tally(true),
  ...[1, 2, 3].flatMap((number) => [sheet(false, number), sheet(true, number)]),
]

/**
 * The reports of a whole election day, in batches: round after round, in each round the stations far
 * apart from one another, as they come in.
 */
export function* dayInBatches(
  geography: Geography,
  contests: readonly Contest[],
  size: number,
): Generator<ReportBatch> {
  const stations = spread(geography.stationsWithin('35'))
  const columnsOf = new Map(contests.map(({ code, columns }) => [code, columns.length]))
  for (const [number, round] of rounds.entries()) {
    for (let from = 0; from < stations.length; from += size) {
      const told = stations.slice(from, from + size).map(({ code, voters }) => {
        const contest = `regency:${code.slice(0, 5)}`
        return round({
          station: code,
          contest,
          columns: columnsOf.get(contest) ?? 0,
          voters: voters.registered,
          observedAt: opening + number * 3_600_000,
        })
      })
      yield keyed(told, `${number}`)
    }
  }
}

/** Neighbours far apart, always in the same way. */
function spread(stations: readonly PollingStation[]): PollingStation[] {
  const step = 7_919
  return stations.flatMap((_, at) => stations[(at * step) % stations.length] ?? [])
}

function keyed(told: readonly Told[], round: string): ReportBatch {
  const batch: Record<string, object[]> = {}
  for (const [kind, report] of told.flatMap(reportsOf)) {
    ;(batch[kind] ??= []).push({ ...report, key: `${kind}/${round}/${report.station}` })
  }
  return batch as ReportBatch
}

function reportsOf(told: Told): [kind: string, report: { station: string }][] {
  return Object.entries(told).flatMap(([kind, reports]) =>
    reports.map((report): [string, { station: string }] => [kind, report as { station: string }]),
  )
}
