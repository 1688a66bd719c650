import { setImmediate as nextTurn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { gapReasons } from '../../../server/src/domain/uploads.ts'
import { votingStates } from '../../../server/src/domain/voting.ts'
import { StationStates } from '../../../server/src/projections/station-states.ts'
import { wib } from '../../support/builders/clock.ts'
import { openRoom, type Room } from '../../support/builders/room.ts'

const observedAt = wib('27 12:00')
const stations = (room: Room) => room.state.day.index.stations.map(({ code }) => code)

/** What a byte says, in words. */
function told(byte: number | undefined): [voting: string, gap: string | null, signal: boolean] {
  const value = byte ?? 0
  const why = (value >> 3) & 15
  return [
    votingStates[value & 7] ?? '?',
    why === 0 ? null : (gapReasons[why - 1] ?? '?'),
    value < 128,
  ]
}

async function statesOf(room: Room, within = '35', states = stateReader(room)) {
  const { seq, bytes } = await states.within(within)
  return { seq, told: Array.from(bytes, told) }
}

function stateReader({ state }: Room): StationStates {
  return new StationStates(state.day, () => state.seq)
}

test('before the first report every station is closed, and nothing of it is sent', async () => {
  await using room = await openRoom()
  const { seq, told: all } = await statesOf(room)
  expect(seq).toBe(0)
  expect(all).toEqual(stations(room).map(() => ['NOT_OPEN', 'NOT_SENT', true]))
})

test('a station says what it does, why it is not published, and whether it can be reached', async () => {
  await using room = await openRoom()
  const states = stateReader(room)
  await states.within('35')
  const [one, two, three] = stations(room)
  await room.submit({
    voting: [
      { key: 'a', station: one!, observedAt, state: 'OPEN' },
      { key: 'b', station: two!, observedAt, state: 'COUNTED' },
    ],
    signals: [{ key: 'c', station: three!, observedAt, signal: false }],
    sheets: [1, 2, 3].flatMap((sheet) =>
      ['governor', 'regency'].map((contest) => ({
        key: `${sheet}${contest}`,
        station: two!,
        contest,
        sheet,
        observedAt,
        state: 'PUBLISHED' as const,
        path: 'ONLINE' as const,
      })),
    ),
  })
  const { seq, told: all } = await statesOf(room, '35', states)
  expect(seq).toBe(room.journal.seq)
  expect(all[0]).toEqual(['OPEN', 'NOT_SENT', true])
  expect(all[1]?.[0]).toBe('COUNTED')
  expect(all[2]).toEqual(['NOT_OPEN', 'NO_SIGNAL', false])
})

test('an area has the states of its own stations, by code', async () => {
  await using room = await openRoom()
  const inside = stations(room).filter((code) => code.startsWith('35.78.'))
  await room.submit({
    voting: [{ key: 'a', station: inside.at(-1)!, observedAt, state: 'CLOSED' }],
  })
  const { told: all } = await statesOf(room, '35.78')
  expect(all).toHaveLength(inside.length)
  expect(all.at(-1)?.[0]).toBe('CLOSED')
  expect((await statesOf(room, '35.99')).told).toEqual([])
})

test('states that were followed all along are those that are looked at anew', async () => {
  await using room = await openRoom()
  const followed = stateReader(room)
  for (const [at, station] of stations(room).entries()) {
    const state = votingStates[at % votingStates.length]!
    await room.submit({ voting: [{ key: `${at}`, station, observedAt, state }] })
    if (at % 3 === 0) await followed.within('35')
    await nextTurn()
  }
  expect(await followed.within('35')).toEqual(await stateReader(room).within('35'))
})
