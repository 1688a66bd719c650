import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { verify } from '../../../server/src/projections/verify.ts'
import { REHEARSAL_END } from '../../../server/src/rehearsal/index.ts'
import { wib } from '../../support/builders/clock.ts'
import { election, finals } from './election.ts'
import { rehearse, type Rehearsed } from './rehearse.ts'

const { electorate } = election()
const snapshot = wib('28 10:15') + 4_000
const all = finals().reduce((sum, { stationsTotal }) => sum + stationsTotal, 0)
const published = finals().reduce((sum, one) => sum + one.stationsPublished, 0)

let whole: Rehearsed
let atSnapshot: { district: string; votes: number[]; counted: number; sheets: number }[]
let countsAtSnapshot: { district: string; votes: readonly number[]; stations: number }[]
let gap: Record<string, number>

beforeAll(async () => {
  whole = await rehearse()
  await whole.until(snapshot)
  atSnapshot = finals().map(({ district }) => {
    const { day, row } = whole.figures(district)
    const { results, uploads } = day.counters
    const votes = ([1, 2, 3] as const).map((column) => results.get(row, `votes${column}0`))
    const counted = results.get(row, 'stationsCounted0')
    return { district, votes, counted, sheets: uploads.get(row, 'stationsPublished') }
  })
  countsAtSnapshot = finals().map(({ district }) => {
    const count = whole.figures(district).publicCounts.get('governor')
    return { district, votes: count?.votes ?? [], stations: count?.stationsPublished ?? 0 }
  })
  const { day, row } = whole.figures('35')
  const reasons = ['HANDED_TO_DISTRICT', 'PUBLICATION_CANCELLED', 'NOT_SENT'] as const
  gap = Object.fromEntries(reasons.map((one) => [one, day.counters.uploads.get(row, one)]))
  await whole.until(REHEARSAL_END)
})
afterAll(() => whole[Symbol.asyncDispose]())

test('at the snapshot every district has counted what was published of it, vote for vote', () => {
  expect(atSnapshot).toEqual(
    finals().map(({ district, votes, stationsPublished }) => {
      return { district, votes, counted: stationsPublished, sheets: stationsPublished }
    }),
  )
})

test('at the snapshot the public count of every district is the published one', () => {
  expect(countsAtSnapshot).toEqual(
    finals().map(({ district, votes, stationsPublished }) => {
      return { district, votes, stations: stationsPublished }
    }),
  )
})

test('stations missing at the snapshot are cancelled and not sent as often as in the room', () => {
  const missing = all - published
  expect(gap).toEqual({
    HANDED_TO_DISTRICT: 0,
    PUBLICATION_CANCELLED: Math.round((missing * 293) / 532),
    NOT_SENT: Math.round((missing * 54) / 532),
  })
})

test('it ends on the official result with every station counted and published', () => {
  const { day, row, publicCounts } = whole.figures('35')
  const { results, uploads, voting } = day.counters
  const votes = ([1, 2, 3] as const).map((column) => results.get(row, `votes${column}0`))
  expect([...votes, results.get(row, 'invalid0')]).toEqual([
    ...electorate.official.votes,
    electorate.official.invalid,
  ])
  expect(results.get(row, 'stationsCounted0')).toBe(all)
  expect(results.get(row, 'stationsCounted1')).toBe(all)
  expect(uploads.get(row, 'stationsPublished')).toBe(all)
  expect(voting.get(row, 'COUNTED')).toBe(all)
  expect(publicCounts.get('governor')).toMatchObject({
    stationsPublished: all,
    votes: electorate.official.votes,
  })
})

test('as many came as ballots were used, and every ballot is accounted for', () => {
  const { day, row } = whole.figures('35')
  const { ballots, turnout } = day.counters
  const { votes, invalid } = electorate.official
  const came = ['registered', 'movedIn', 'unregistered'] as const
  const sum = came.reduce((total, kind) => total + turnout.get(row, kind), 0)
  expect(sum).toBe(votes.reduce((total, count) => total + count, invalid))
  for (const slot of [0, 1] as const) {
    expect(ballots.get(row, `used${slot}`)).toBe(sum)
    const accounted = (['used', 'spoiled', 'unused'] as const).map((name) =>
      ballots.get(row, `${name}${slot}`),
    )
    expect(accounted.reduce((total, count) => total + count, 0)).toBe(
      ballots.get(row, `allotted${slot}`),
    )
  }
})

test('without a fault no identity is ever violated and no report refused', () => {
  expect(whole.findings()).toEqual([])
  expect(whole.refused).toEqual([])
})

test('every district has met by 1 December, and its forms say what its stations counted', () => {
  const { recapitulations } = whole.room.state.projections
  const differing = finals().flatMap(({ district }) => {
    const forms = ['governor', `regency:${district.slice(0, 5)}`]
    return forms.flatMap((contest) =>
      whole.room.state.recapitulation.differencesOf(district, contest).map((one) => one.difference),
    )
  })
  expect(finals().every(({ district }) => recapitulations.standing(district, 'governor'))).toBe(
    true,
  )
  expect(new Set(differing)).toEqual(new Set([0]))
})

test('the recount of its journal gives the same figures, and its chain is whole', async () => {
  const { journal, state, emptyState } = whole.room
  const report = await verify(journal, state, emptyState)
  expect(report).toMatchObject({ chain: { ok: true }, recount: { ok: true } })
  expect(report.entries).toBeGreaterThan(all * 20)
})

describe('a rehearsal that is interrupted', () => {
  async function asWhole(interrupted: Rehearsed): Promise<void> {
    await interrupted.until(REHEARSAL_END)
    for (const { code } of whole.room.geography.areas()) {
      expect(interrupted.figures(code).row, code).toEqual(whole.figures(code).row)
    }
    expect(interrupted.room.journal.seq).toBe(whole.room.journal.seq)
    expect(interrupted.findings()).toEqual([])
  }

  test('by being stopped ends on the same figures and records nothing twice', async () => {
    await using stopped = await rehearse()
    for (const moment of ['25 20:00', '26 09:07', '27 12:01', '27 18:33', '28 12:00']) {
      await stopped.until(wib(moment))
      stopped.restart()
    }
    await asWhole(stopped)
    expect(stopped.refused).toEqual([])
  })

  test('by a failure in the midst of a batch loses nothing of what was due', async () => {
    await using failing = await rehearse()
    for (const batches of [1, 80, 60, 90]) {
      failing.failAfter(batches)
      await expect(failing.until(REHEARSAL_END)).rejects.toThrow('the hub fails')
      failing.restart()
    }
    await asWhole(failing)
    expect(failing.refused).toEqual([])
  })
})
