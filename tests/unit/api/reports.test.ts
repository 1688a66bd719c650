import { describe, expect, test } from 'vitest'
import type { Principal } from '../../../server/src/access/principal.ts'
import {
  ballots,
  sentAt,
  signal,
  STATION,
  tally,
  turnout,
  voting,
} from '../../support/builders/reports.ts'
import { apiDesk, type Asked, figuresOf, submit, taken } from './desk.ts'

const elsewhere = '35.22.01.2001.001'
const surabaya: Principal = { name: 'korwil', role: 'REPORTER', area: '35.78' }

describe('a batch of reports', () => {
  test('is in the figures when its sender gets the answer', async () => {
    await using desk = await apiDesk()
    const batch = { turnout: [turnout()], voting: [voting()] }
    expect(await submit(desk, batch)).toEqual(taken(2))
    const fields = 'turnout { came share stationsReporting } voting { open notOpen }'
    expect(await figuresOf(desk, '35.78.01.1001', fields)).toEqual({
      turnout: { came: 103, share: 103 / 1500, stationsReporting: 1 },
      voting: { open: 1, notOpen: 2 },
    })
  })

  test('is taken but for the reports that make no sense, each named with its place', async () => {
    await using desk = await apiDesk()
    const batch = {
      ballots: [ballots({ received: 513 }), ballots({ key: 'negative', used: -1 })],
      voting: [voting({ key: '' }), voting({ key: 'k'.repeat(201) })],
      signals: [signal({ key: 'future', observedAt: sentAt('28 19:30') })],
      turnout: [turnout({ key: 'nowhere', station: '35.78.01.1001.999' })],
      tallies: [
        tally({ key: 'columns', votes: [1, 2] }),
        tally({ key: 'absurd', votes: [1, 2, 2_000_000] }),
        tally({ key: 'other', contest: 'regency:35.22' }),
      ],
    }
    const refused = [
      ['negative', 'OUT_OF_RANGE', 'ballots.1.used'],
      ['', 'OUT_OF_RANGE', 'voting.0.key'],
      ['k'.repeat(201), 'OUT_OF_RANGE', 'voting.1.key'],
      ['future', 'IN_THE_FUTURE', 'signals.0.observedAt'],
      ['nowhere', 'STATION_UNKNOWN', 'turnout.0.station'],
      ['columns', 'OUT_OF_RANGE', 'tallies.0.votes'],
      ['absurd', 'OUT_OF_RANGE', 'tallies.1.votes.2'],
      ['other', 'CONTEST_UNKNOWN', 'tallies.2.contest'],
    ].map(([key, code, path]) => ({ key, code, path: path?.split('.') }))
    const outcome = { accepted: 1, duplicates: 0, refused }
    expect(await submit(desk, batch)).toEqual({ data: { submitReports: outcome }, codes: [] })
  })

  test('of more than 1,000 reports is refused whole, of 1,000 it is not', async () => {
    await using desk = await apiDesk()
    const many = Array.from({ length: 1_000 }, (_, at) => turnout({ key: `${at}` }))
    const tooMany = await submit(desk, { turnout: many, voting: [voting()] })
    expect(tooMany).toEqual({ data: null, codes: ['TOO_MANY_REPORTS'] })
    expect(await figuresOf(desk, '35', 'seq')).toEqual({ seq: 0 })
    expect(await submit(desk, { turnout: many })).toEqual(taken(1_000))
  })

  test('without any report is taken', async () => {
    await using desk = await apiDesk()
    expect(await submit(desk, {})).toEqual(taken(0))
  })
})

describe('a report that is sent again', () => {
  test('is a duplicate in whatever order its fields and however its codes are written', async () => {
    await using desk = await apiDesk()
    await submit(desk, { ballots: [ballots({ received: 513, contest: 'regency:35.78' })] })
    const { received, ...rest } = ballots({ received: 513, contest: 'regency' })
    const again = { received, spoiled: null, ...rest, station: STATION.replaceAll('.', '') }
    expect(outcomeOf(await submit(desk, { ballots: [again] }))).toMatchObject({ duplicates: 1 })
  })

  test('with other content is refused, in the same batch too', async () => {
    await using desk = await apiDesk()
    const batch = { turnout: [turnout(), turnout({ registered: 101 })] }
    const refused = [{ key: 'turnout', code: 'KEY_REUSED', path: ['turnout', '1', 'key'] }]
    expect(outcomeOf(await submit(desk, batch))).toEqual({ accepted: 1, duplicates: 0, refused })
  })

  test('under a key that another sender uses is a report of its own', async () => {
    await using desk = await apiDesk()
    await submit(desk, { turnout: [turnout()] })
    expect(await submit(desk, { turnout: [turnout({ registered: 101 })] }, surabaya)).toEqual(
      taken(1),
    )
  })
})

describe('who reports', () => {
  test('reports inside the own area only', async () => {
    await using desk = await apiDesk()
    const batch = { turnout: [turnout(), turnout({ key: 'elsewhere', station: elsewhere })] }
    const refused = [{ key: 'elsewhere', code: 'FORBIDDEN', path: ['turnout', '1', 'station'] }]
    expect(outcomeOf(await submit(desk, batch, surabaya))).toMatchObject({ accepted: 1, refused })
  })

  test.each([
    ['nobody who is known', null],
    ['a screen', { name: 'dinding', role: 'SCREEN', area: null }],
    ['the press', { name: 'pers', role: 'MEDIA', area: null }],
  ] satisfies [string, Principal | null][])('is not %s', async (_, who) => {
    await using desk = await apiDesk()
    const answer = await submit(desk, { turnout: [turnout()] }, who)
    expect(answer).toEqual({ data: null, codes: ['FORBIDDEN'] })
  })
})

function outcomeOf({ data }: Asked): unknown {
  return data?.['submitReports']
}
