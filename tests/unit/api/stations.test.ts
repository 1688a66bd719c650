import { expect, test } from 'vitest'
import {
  ballots,
  sentAt,
  sheet,
  signal,
  STATION,
  tally,
  voting,
} from '../../support/builders/reports.ts'
import { apiDesk, submit } from './desk.ts'

test('one question tells what a station received and used, and whether its result is in', async () => {
  await using desk = await apiDesk()
  await submit(desk, {
    ballots: [ballots({ received: 513, used: 300 })],
    voting: [
      voting(),
      voting({ key: 'counted', state: 'COUNTED', observedAt: sentAt('27 16:00') }),
    ],
    signals: [signal()],
    tallies: [tally()],
  })
  const { data } = await desk.ask(`{
    pollingStation(code: "${STATION}") {
      number village { name parent { name parent { name } } }
      votingState openedAt signal
      figures { ballots { received used } results { stationsCounted valid invalid } }
    }
  }`)
  expect(data).toEqual({
    pollingStation: {
      number: 1,
      village: {
        name: 'Karang Pilang',
        parent: { name: 'Karang Pilang', parent: { name: 'Kota Surabaya' } },
      },
      votingState: 'COUNTED',
      openedAt: '2024-11-27T08:00:00.000+07:00',
      signal: false,
      figures: {
        ballots: { received: 513, used: 300 },
        results: { stationsCounted: 1, valid: 295, invalid: 5 },
      },
    },
  })
})

test('a station shows its six sheets, those that nobody has captured too', async () => {
  await using desk = await apiDesk()
  const rejected = sheet({
    contest: 'regency',
    sheet: 2,
    state: 'REJECTED',
    path: 'OFFLINE',
    rejection: 'PHOTO_QUALITY',
  })
  await submit(desk, { sheets: [rejected] })
  const { data } = await desk.ask(
    `{ pollingStation(code: "${STATION}") { sheets { contest sheet state path rejection observedAt } } }`,
  )
  const nothing = { state: null, path: null, rejection: null, observedAt: null }
  expect(data).toEqual({
    pollingStation: {
      sheets: [
        { contest: 'governor', sheet: 1, ...nothing },
        { contest: 'governor', sheet: 2, ...nothing },
        { contest: 'governor', sheet: 3, ...nothing },
        { contest: 'regency:35.78', sheet: 1, ...nothing },
        {
          contest: 'regency:35.78',
          sheet: 2,
          state: rejected.state,
          path: rejected.path,
          rejection: rejected.rejection,
          observedAt: '2024-11-27T08:00:00.000+07:00',
        },
        { contest: 'regency:35.78', sheet: 3, ...nothing },
      ],
    },
  })
})

test('the state of a station is closed to those who may not read its figures', async () => {
  await using desk = await apiDesk()
  const query = `{ pollingStation(code: "${STATION}") { votingState } }`
  expect(await desk.ask(query, {}, null)).toEqual({
    data: { pollingStation: null },
    codes: ['FORBIDDEN'],
  })
})

test('a station names both parties of its last hand-over, and whose duty a late sheet is', async () => {
  await using desk = await apiDesk()
  const parties = { from: 'PPS Karang Pilang', to: 'KPPS 1', condition: 'segel utuh' }
  const duty = { owner: 'PPK Karang Pilang', dueAt: sentAt('28 12:00') }
  await submit(desk, {
    ballots: [
      ballots({ received: 513, ...parties }),
      // A later report of another count leaves the hand-over as it was.
      ballots({ key: 'used', used: 300, observedAt: sentAt('27 15:00') }),
    ],
    sheets: [{ ...sheet({ state: 'HANDED_TO_DISTRICT' }), ...duty }],
  })
  const { data } = await desk.ask(`{
    pollingStation(code: "${STATION}") {
      receipts { contest quantity from to condition }
      sheets { owner dueAt }
    }
  }`)
  const nobody = { owner: null, dueAt: null }
  expect(data).toMatchObject({
    pollingStation: {
      receipts: [{ contest: 'governor', quantity: 513, ...parties }],
      sheets: [
        { owner: duty.owner, dueAt: '2024-11-28T12:00:00.000+07:00' },
        ...Array.from({ length: 5 }, () => nobody),
      ],
    },
  })
})
