import { BALLOTS_REPORTED, ballotCounts } from '../../../../server/src/domain/ballots.ts'
import { STATION_REGISTERED } from '../../../../server/src/domain/geography/registered.ts'
import { TALLY_REPORTED } from '../../../../server/src/domain/results.ts'
import { TURNOUT_REPORTED } from '../../../../server/src/domain/turnout.ts'
import {
  SHEET_REPORTED,
  sheetRejections,
  sheetStates,
  uploadPaths,
} from '../../../../server/src/domain/uploads.ts'
import {
  SIGNAL_REPORTED,
  VOTING_REPORTED,
  votingStates,
} from '../../../../server/src/domain/voting.ts'
import type { Random } from '../../../../server/src/rehearsal/random.ts'
import { wib } from '../../../support/builders/clock.ts'
import { index } from './builders.ts'

/** A report as the journal takes it. */
export interface RandomReport {
  type: string
  data: object
  key: string
}

const HOUR = 3_600_000

/** The last moment at which anything random is observed. */
const LAST = wib('28 23:00')

/** Few enough moments that many reports share one; the first is thirty hours old. */
const moments = [30, 30, 8, 3, 2, 2, 1, 0].map((hours) => LAST - hours * HOUR)

/** Reports of all kinds about a few stations, under keys whose order is not that of their telling. */
export function randomReports(random: Random, count: number, stations: number): RandomReport[] {
  const below = (most: number): number => Math.floor(random() * most)
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)] as Value
  const perhaps = <Fields extends object>(fields: Fields): Partial<Fields> =>
    random() < 0.5 ? fields : {}
  // Near the allotment of 513 and near one another, so that identities are violated and cured.
  const figure = (): number => one([0, 62, 250, 498, 499, 500, 512, 513, 514, 515, 941])
  const contest = (): string => one(['governor', 'regency'])
  const about = index.stations.slice(0, stations)

  const kinds: (() => [type: string, data: object])[] = [
    () => {
      const counts = ballotCounts.map((name) => perhaps({ [name]: figure() }))
      return [BALLOTS_REPORTED, Object.assign({ contest: contest() }, ...counts) as object]
    },
    () => [VOTING_REPORTED, { state: one(votingStates) }],
    () => [SIGNAL_REPORTED, { signal: random() < 0.5 }],
    () => {
      const optional = { ...perhaps({ movedIn: below(5) }), ...perhaps({ unregistered: below(5) }) }
      return [TURNOUT_REPORTED, { registered: figure(), ...optional }]
    },
    () => {
      const state = random() < 0.5 ? 'PUBLISHED' : one(sheetStates)
      const optional = {
        ...perhaps({ path: one(uploadPaths) }),
        ...perhaps({ rejection: one(sheetRejections) }),
      }
      return [SHEET_REPORTED, { contest: contest(), sheet: 1 + below(3), state, ...optional }]
    },
    () => {
      const votes = [figure(), below(3), below(3)]
      return [TALLY_REPORTED, { contest: contest(), votes, invalid: below(3) }]
    },
    () => {
      // Near the most that a station may have.
      const voters = perhaps({ male: 250 + below(3), female: one([249, 250, 350, 351]) })
      const place = perhaps({ latitude: -7 - random(), longitude: 112 + random() })
      return [STATION_REGISTERED, { ...voters, ...place }]
    },
  ]

  return Array.from({ length: count }, (_, number) => {
    const [type, data] = one(kinds)()
    const { code } = one(about)
    const own = 'contest' in data && data.contest === 'regency'
    return {
      type,
      data: {
        ...data,
        ...(own ? { contest: `regency:${code.slice(0, 5)}` } : {}),
        station: code,
        observedAt: one(moments),
      },
      key: `${below(36 ** 4).toString(36)}-${number}`,
    }
  })
}
