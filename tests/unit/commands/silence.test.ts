import { expect, test } from 'vitest'
import { defaultSilence } from '../../../server/src/domain/silence.ts'
import { registerOf } from '../../support/builders/city.ts'
import { wib } from '../../support/builders/clock.ts'
import { type WatchedRoom, watchedRoom } from '../../support/builders/watch.ts'

const regencies = ['35.01', '35.07', '35.78'] as const
const rules = { silence: { ...defaultSilence, hours: 1 } }

/** A room at eight on polling day unless it is another moment, with three regencies. */
function morning(moment = wib('27 08:00')): Promise<WatchedRoom> {
  const geography = registerOf({ '35.01.01': 20, '35.07.01': 20, '35.78.01': 20 })
  return watchedRoom({ geography, rules }, moment)
}

/** What stations say of who came, at the moment it is. */
function turnoutOf(room: WatchedRoom, speaking: readonly string[]) {
  const { moment: observedAt } = room.clock
  const counts = { registered: 9, movedIn: 0, unregistered: 0 }
  const stations = speaking.flatMap((regency) => room.geography.stationsWithin(regency))
  return stations.map(({ code: station }) => {
    return { key: `${observedAt} ${station}`, station, observedAt, ...counts }
  })
}

/** Minutes go by; in each every station of the regencies that speak reports. */
async function minutes(room: WatchedRoom, count: number, speaking: readonly string[] = regencies) {
  for (let minute = 0; minute < count; minute += 1) {
    await room.submit({ turnout: turnoutOf(room, speaking) })
    await room.later(1)
  }
}

function silences(room: WatchedRoom): string[] {
  return [...room.journal.read(0)]
    .filter(({ type }) => type.startsWith('silence.'))
    .map(({ type, body, actor }) => `${type} ${JSON.parse(body).regency as string} ${actor}`)
}

test('a regency that is cut off while the others go on is noticed, found and a ticket', async () => {
  await using room = await morning()
  await minutes(room, 40)
  await minutes(room, 19, ['35.01', '35.78'])
  expect(silences(room)).toEqual([])
  await minutes(room, 1, ['35.01', '35.78'])
  expect(silences(room)).toEqual(['silence.noticed 35.07 hub'])
  expect(room.openFindings()).toEqual(['35.07 REGENCY_SILENT - - 20 21'])
  expect(room.ticket(1)).toMatchObject({ category: 'SIREKAP', place: '35.07', source: 'CHECK' })
  expect(room.ticket(1).description).toBe(
    'Wilayah 35.07: 21 menit tanpa laporan, diharapkan paling lama 20 menit.',
  )
  await minutes(room, 30, ['35.01', '35.78'])
  expect(silences(room)).toHaveLength(1)
})

test('its silence ends with its first report, and so does the ticket that nobody took up', async () => {
  await using room = await morning()
  await minutes(room, 40)
  await minutes(room, 22, ['35.01', '35.78'])
  await minutes(room, 1)
  expect(silences(room)).toEqual(['silence.noticed 35.07 hub', 'silence.ended 35.07 hub'])
  expect(room.openFindings()).toEqual([])
  expect(room.ticket(1).state).toBe('CLOSED')
})

test('an hour in which nobody reports is no silence of anybody', async () => {
  await using room = await morning()
  await minutes(room, 40)
  await room.later(60)
  await minutes(room, 1)
  expect(silences(room)).toEqual([])
})

test('a hub that was off for hours does not take its own absence for silence', async () => {
  await using room = await morning()
  await minutes(room, 40)
  room.clock.pass(3 * 3_600_000)
  const again = room.watchAgain()
  await room.submit({ turnout: turnoutOf(room, ['35.01']) })
  await again.settle()
  expect(silences(room)).toEqual([])
})

test('after the count nobody is listened for', async () => {
  await using room = await morning(wib('28 00:01'))
  await minutes(room, 40)
  await minutes(room, 40, ['35.01', '35.78'])
  expect(silences(room)).toEqual([])
})

test('a silence that stands is still there after a restart, and ends as it would have', async () => {
  await using room = await morning()
  await minutes(room, 40)
  await minutes(room, 22, ['35.01', '35.78'])
  const again = room.watchAgain()
  await again.settle()
  expect(silences(room)).toHaveLength(1)
  await minutes(room, 1, ['35.07'])
  expect(silences(room)).toHaveLength(2)
})
