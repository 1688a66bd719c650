import { describe, expect, test } from 'vitest'
import type { ReportBatch } from '../../../../server/src/commands/reports/kinds.ts'
import { wib } from '../../../support/builders/clock.ts'
import { ballots, opening, reportDesk, sheet, STATION, tally, turnout } from './desk.ts'

/** Nothing but the refusal's key, code and place. */
function places({ refused }: { refused: { key: string; code: string; path: string[] }[] }) {
  return refused.map(({ key, code, path }) => [key, code, path.join('.')])
}

describe('a batch of reports', () => {
  test('is taken but for those that make no sense; the counts add up', async () => {
    await using desk = await reportDesk()
    const sent = await desk.send({
      turnout: [turnout('a', 100), turnout('b', -1), turnout('c', 120)],
      voting: [opening('d'), opening('e', { station: '35.78.01.1001.999' })],
    })
    expect(sent).toMatchObject({ accepted: 3, duplicates: 0 })
    expect(places(sent)).toEqual([
      ['e', 'STATION_UNKNOWN', 'voting.1.station'],
      ['b', 'OUT_OF_RANGE', 'turnout.1.registered'],
    ])
    expect(desk.recorded().map(({ key }) => key)).toEqual(['d', 'a', 'c'])
  })

  test('that is empty changes nothing', async () => {
    await using desk = await reportDesk()
    expect(await desk.send({})).toEqual({ accepted: 0, duplicates: 0, refused: [] })
    expect(desk.journal.seq).toBe(0)
  })

  test('keeps its order in each kind, and is recorded under its sender', async () => {
    await using desk = await reportDesk()
    await desk.send({ turnout: ['z', 'a', 'm'].map((key) => turnout(key, 5)) }, 'petugas 7')
    expect(desk.recorded().map(({ key, actor }) => [key, actor])).toEqual([
      ['z', 'petugas 7'],
      ['a', 'petugas 7'],
      ['m', 'petugas 7'],
    ])
  })

  test('thirty hours old is taken, ten minutes of the future too, and not a second more', async () => {
    await using desk = await reportDesk()
    const now = desk.clock.now()
    const at = (observedAt: number) => ({ observedAt })
    const sent = await desk.send({
      voting: [
        opening('old', at(now - 30 * 3_600_000)),
        opening('soon', at(now + 600_000)),
        opening('later', at(now + 601_000)),
      ],
    })
    expect(sent.accepted).toBe(2)
    expect(places(sent)).toEqual([['later', 'IN_THE_FUTURE', 'voting.2.observedAt']])
  })

  test('from outside the sender’s area is refused report by report', async () => {
    await using desk = await reportDesk()
    const may = (place: string): boolean => place.startsWith('35.78')
    const elsewhere = '35.22.01.2001.001'
    const batch = { turnout: [turnout('own', 1), turnout('other', 1, { station: elsewhere })] }
    const sent = await desk.send(batch, 'petugas', { may })
    expect(sent.accepted).toBe(1)
    expect(places(sent)).toEqual([['other', 'FORBIDDEN', 'turnout.1.station']])
  })

  test('is not accepted at all when the journal cannot be written', async () => {
    await using desk = await reportDesk()
    await desk.send({ turnout: [turnout('a', 1)] })
    desk.store.append = () => {
      throw new Error('the disk is full')
    }
    const failing = desk.send({ turnout: [turnout('b', 1)] })
    await expect(failing).rejects.toMatchObject({ code: 'JOURNAL_UNAVAILABLE' })
    expect(desk.journal.seq).toBe(1)
  })
})

describe('what a report says', () => {
  const refusals: [why: string, batch: ReportBatch, code: string, path: string][] = [
    [
      'a negative count',
      { ballots: [ballots('k', { received: -1 })] },
      'OUT_OF_RANGE',
      'ballots.0.received',
    ],
    ['half a ballot', { ballots: [ballots('k', { used: 0.5 })] }, 'OUT_OF_RANGE', 'ballots.0.used'],
    [
      'no number',
      { ballots: [ballots('k', { spoiled: Number.NaN })] },
      'OUT_OF_RANGE',
      'ballots.0.spoiled',
    ],
    [
      'more than any station has',
      { turnout: [turnout('k', 10_000)] },
      'OUT_OF_RANGE',
      'turnout.0.registered',
    ],
    [
      'votes of too few columns',
      { tallies: [tally('k', [1, 2])] },
      'OUT_OF_RANGE',
      'tallies.0.votes',
    ],
    ['a negative vote', { tallies: [tally('k', [1, -2, 3])] }, 'OUT_OF_RANGE', 'tallies.0.votes.1'],
    [
      'negative invalid votes',
      { tallies: [tally('k', [1, 2, 3], { invalid: -1 })] },
      'OUT_OF_RANGE',
      'tallies.0.invalid',
    ],
    ['a fourth sheet', { sheets: [sheet('k', { sheet: 4 })] }, 'OUT_OF_RANGE', 'sheets.0.sheet'],
    [
      'a contest of elsewhere',
      { ballots: [ballots('k', { contest: 'regency:35.22' })] },
      'CONTEST_UNKNOWN',
      'ballots.0.contest',
    ],
    [
      'a contest that there is not',
      { tallies: [tally('k', [1], { contest: 'president' })] },
      'CONTEST_UNKNOWN',
      'tallies.0.contest',
    ],
    ['no key', { voting: [opening('')] }, 'OUT_OF_RANGE', 'voting.0.key'],
    [
      'an area for a station',
      { voting: [opening('k', { station: '35.78.01' })] },
      'STATION_UNKNOWN',
      'voting.0.station',
    ],
  ]

  test.each(refusals)('is refused with its place when it is %s', async (_, batch, code, path) => {
    await using desk = await reportDesk()
    const sent = await desk.send(batch)
    expect(sent.accepted).toBe(0)
    expect(places(sent).map(([, ...rest]) => rest)).toEqual([[code, path]])
    expect(desk.journal.seq).toBe(0)
  })

  test('is recorded as it came when it is implausible: 941 votes for 62', async () => {
    await using desk = await reportDesk()
    const sent = await desk.send({ tallies: [tally('k', [941, 10, 10])] })
    expect(sent.accepted).toBe(1)
    expect(desk.recorded()[0]?.data).toMatchObject({ votes: [941, 10, 10] })
  })

  test('may name the station’s own contest without its code, and codes without dots', async () => {
    await using desk = await reportDesk()
    await desk.send({
      ballots: [ballots('k', { station: '3578011001001', contest: 'regency', received: 5 })],
    })
    expect(desk.recorded()[0]?.data).toMatchObject({ station: STATION, contest: 'regency:35.78' })
  })
})

describe('a key', () => {
  test('with the same content again is a duplicate, at once and days later', async () => {
    await using desk = await reportDesk()
    const batch = { turnout: [turnout('a', 100), turnout('a', 100)] }
    expect(await desk.send(batch)).toMatchObject({ accepted: 1, duplicates: 1, refused: [] })
    desk.clock.pass(3 * 86_400_000)
    expect(await desk.send(batch)).toMatchObject({ accepted: 0, duplicates: 2, refused: [] })
    expect(desk.journal.seq).toBe(1)
  })

  test('with other content is refused, inside the batch and across kinds', async () => {
    await using desk = await reportDesk()
    const first = await desk.send({ turnout: [turnout('a', 100), turnout('a', 101)] })
    expect(first.accepted).toBe(1)
    expect(places(first)).toEqual([['a', 'KEY_REUSED', 'turnout.1.key']])
    expect(places(await desk.send({ voting: [opening('a')] }))).toEqual([
      ['a', 'KEY_REUSED', 'voting.0.key'],
    ])
  })

  test('belongs to its sender', async () => {
    await using desk = await reportDesk()
    await desk.send({ turnout: [turnout('a', 100)] }, 'petugas 1')
    const other = await desk.send({ turnout: [turnout('a', 90)] }, 'petugas 2')
    expect(other).toEqual({ accepted: 1, duplicates: 0, refused: [] })
  })

  test('of a refused report is still free', async () => {
    await using desk = await reportDesk()
    await desk.send({ turnout: [turnout('a', -1)] })
    expect((await desk.send({ turnout: [turnout('a', 1)] })).accepted).toBe(1)
  })

  test('that two connections send at the same moment is recorded once', async () => {
    await using desk = await reportDesk()
    const batch = { turnout: [turnout('a', 100)] }
    const [one, other] = await Promise.all([desk.send(batch), desk.send(batch)])
    expect([one.accepted, one.duplicates, other.accepted, other.duplicates]).toEqual([1, 0, 0, 1])
  })

  test('stands for the same report whatever is left out by silence or by null', async () => {
    await using desk = await reportDesk()
    const observedAt = wib('27 09:00')
    const given = { key: 'a', station: STATION, contest: 'governor', observedAt, received: 5 }
    await desk.send({ ballots: [given] })
    const turned = { received: 5, observedAt, used: null, contest: 'governor', station: STATION }
    const again = { ballots: [{ ...turned, key: 'a' }] } as unknown as ReportBatch
    expect(await desk.send(again)).toMatchObject({ accepted: 0, duplicates: 1, refused: [] })
  })
})
