import { describe, expect, test } from 'vitest'
import { wib } from '../../support/builders/clock.ts'
import {
  ballots,
  publishedSheets,
  sentAt,
  sheet,
  signal,
  STATION,
  tally,
  turnout,
  voting,
} from '../../support/builders/reports.ts'
import { apiDesk, figuresOf, submit, taken } from './desk.ts'

const second = '35.78.01.1001.002'
const third = '35.78.01.1001.003'
const queue = 'uploads { queue { depth oldestAt drainsAt } }'

describe('figures of an area', () => {
  test('show the ballots of its own contest, and nothing of one it has no part in', async () => {
    await using desk = await apiDesk()
    const reports = [
      ballots({ contest: 'regency', received: 500, used: 480, spoiled: 5, unused: 15 }),
      ballots({ key: 'second', station: second, contest: 'regency', received: 520 }),
    ]
    expect(await submit(desk, { ballots: reports })).toEqual(taken(2))
    const fields =
      'allotted received used spoiled unused stationsSupplied stationsShort stationsInExcess'
    const counts = { received: 1020, used: 480, spoiled: 5, unused: 15, stationsSupplied: 2 }
    const own = { allotted: 3 * 513, ...counts, stationsShort: 1, stationsInExcess: 1 }
    const asked = `own: ballots(contest: "regency") { ${fields} } other: ballots(contest: "regency:35.22") { ${fields} }`
    expect(await figuresOf(desk, '35.78.01.1001', asked)).toEqual({ own, other: null })
    expect(await figuresOf(desk, '35', `ballots(contest: "regency") { ${fields} }`)).toEqual({
      ballots: null,
    })
  })

  test('show a share of turnout only after the first report', async () => {
    await using desk = await apiDesk()
    const fields = 'turnout { share }'
    expect(await figuresOf(desk, '35', fields)).toEqual({ turnout: { share: null } })
    await submit(desk, { turnout: [turnout({ registered: 0, movedIn: 0, unregistered: 0 })] })
    expect(await figuresOf(desk, '35', fields)).toEqual({ turnout: { share: 0 } })
  })

  test('tell stations that are late from those known to be without signal', async () => {
    await using desk = await apiDesk()
    const opened = voting({ observedAt: sentAt('27 07:20') })
    const silent = signal({ station: second, observedAt: sentAt('27 07:00') })
    desk.clock.moment = wib('27 08:30')
    await submit(desk, { voting: [opened], signals: [silent] })
    const fields = 'voting { open notOpen openedLate late unreachable withoutSignal }'
    expect(await figuresOf(desk, '35.78.01.1001', fields)).toEqual({
      voting: { open: 1, notOpen: 2, openedLate: 1, late: 1, unreachable: 1, withoutSignal: 1 },
    })
  })

  test('name every column of a count, the empty one too', async () => {
    await using desk = await apiDesk()
    await submit(desk, { tallies: [tally({ contest: 'regency', votes: [250, 40], invalid: 10 })] })
    const fields =
      'results(contest: "regency") { contest stationsCounted votes { number name votes } valid invalid }'
    const votes = [
      { number: 1, name: 'Pasangan 1', votes: 250 },
      { number: 2, name: 'Kolom kosong', votes: 40 },
    ]
    const counted = { contest: 'regency:35.78', stationsCounted: 1, votes, valid: 290, invalid: 10 }
    expect(await figuresOf(desk, '35.78.01', fields)).toEqual({ results: counted })
  })
})

describe('the ledger of what is not published', () => {
  test('lists all eight reasons, and balances with the published stations', async () => {
    await using desk = await apiDesk()
    const sheets = [...publishedSheets(STATION, { path: 'OFFLINE' }), sheet({ station: second })]
    await submit(desk, { sheets })
    const fields =
      'sheetsExpected sheetsPublished stationsPublished gap { reason stations } byPath { path sheetsPublished }'
    const { uploads } = (await figuresOf(desk, '35.78', `uploads { ${fields} }`)) as {
      uploads: { gap: { reason: string; stations: number }[] }
    }
    expect(uploads).toMatchObject({ sheetsExpected: 54, sheetsPublished: 6, stationsPublished: 1 })
    expect(uploads.gap.map(({ reason }) => reason)).toEqual([
      'HANDED_TO_DISTRICT',
      'PUBLICATION_CANCELLED',
      'REJECTED_PHOTO',
      'REJECTED_OTHER',
      'IN_QUEUE',
      'NO_SIGNAL',
      'INCOMPLETE',
      'NOT_SENT',
    ])
    expect(uploads.gap.filter(({ stations }) => stations > 0)).toEqual([
      { reason: 'IN_QUEUE', stations: 1 },
      { reason: 'NOT_SENT', stations: 7 },
    ])
    expect(uploads).toMatchObject({ byPath: [{}, { path: 'OFFLINE', sheetsPublished: 6 }, {}, {}] })
  })
})

describe('the publication queue', () => {
  test('drains at the pace of the last hour, in every area that published', async () => {
    await using desk = await apiDesk()
    desk.clock.moment = wib('27 19:00')
    await submit(desk, { sheets: publishedSheets(second, { observedAt: sentAt('27 18:00') }) })
    desk.clock.moment = wib('27 19:30')
    const waiting = [1, 2, 3].map((number) => {
      const observedAt = sentAt(`27 19:0${number}`)
      return sheet({ key: `${number}`, sheet: number, observedAt })
    })
    await submit(desk, { sheets: waiting })
    // Six in an hour: three need half of one.
    const drains = { depth: 3, oldestAt: wibText('19:01'), drainsAt: wibText('20:00') }
    expect(await figuresOf(desk, '35.78', queue)).toEqual({ uploads: { queue: drains } })
    expect(await figuresOf(desk, STATION, queue)).toEqual({
      uploads: { queue: { ...drains, drainsAt: null } },
    })
  })

  test('has no forecast while nothing was published for an hour', async () => {
    await using desk = await apiDesk()
    await submit(desk, { sheets: publishedSheets(second, { observedAt: sentAt('27 18:00') }) })
    desk.clock.moment = wib('27 20:02')
    await submit(desk, { sheets: [sheet()] })
    expect(await figuresOf(desk, '35.78', queue)).toEqual({
      uploads: { queue: { depth: 1, oldestAt: wibText('08:00'), drainsAt: null } },
    })
  })

  test('that is empty has no age and no end', async () => {
    await using desk = await apiDesk()
    await submit(desk, { sheets: publishedSheets(third) })
    expect(await figuresOf(desk, '35', queue)).toEqual({
      uploads: { queue: { depth: 0, oldestAt: null, drainsAt: null } },
    })
  })

  test('of a past moment is as deep as it was, and its oldest sheet is not known', async () => {
    await using desk = await apiDesk()
    await submit(desk, { sheets: [sheet()] })
    desk.clock.pass(60_000)
    await submit(desk, { sheets: [sheet({ key: 'second', station: second })] })
    const at = wibText('19:00')
    const { data } = await desk.ask(
      `{ area(code: "35") { figures(at: "${at}") { uploads { queue { depth oldestAt } } } } }`,
    )
    expect(data).toEqual({
      area: { figures: { uploads: { queue: { depth: 1, oldestAt: null } } } },
    })
  })
})

function wibText(time: string): string {
  return `2024-11-27T${time}:00.000+07:00`
}
