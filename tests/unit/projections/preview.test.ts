import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../server/src/commands/recorder.ts'
import { BALLOTS_REPORTED } from '../../../server/src/domain/ballots.ts'
import { VOTING_REPORTED } from '../../../server/src/domain/voting.ts'
import { digestOf } from '../../../server/src/projections/digest.ts'
import { differencesOf } from '../../../server/src/projections/preview.ts'
import { keyOf } from '../../../server/src/projections/stations/stations.ts'
import { wib } from '../../support/builders/clock.ts'
import { openRoom, type Room } from '../../support/builders/room.ts'
import { STATION } from './day/builders.ts'

/** What a report of ballots would change. */
function differences(room: Room, received: number, observedAt = wib('27 06:00'), key = 'later') {
  const data = { station: STATION, contest: 'governor', observedAt, received }
  return foreseen(room, { type: BALLOTS_REPORTED, data, actor: 'administrator', key })
}

function foreseen(room: Room, draft: Draft) {
  const [entry] = room.journal.foresee([draft]).entries
  if (!entry) throw new Error('nothing would be recorded')
  const keyAt = (seq: number): string => keyOf(room.store.entry(seq) ?? { key: null, actor: '' })
  return differencesOf(room.state.day, room.geography, entry, keyAt)
}

async function roomWith(received: number): Promise<Room> {
  const room = await openRoom()
  const report = { station: STATION, contest: 'governor', observedAt: wib('27 06:00'), received }
  await room.submit({ ballots: [{ key: 'first', ...report }] })
  return room
}

describe('what a report would change', () => {
  test('is told from the figures of its station as they stand', async () => {
    await using room = await roomWith(513)
    expect(differences(room, 510, wib('27 07:00'))).toEqual([
      { station: STATION, counter: 'received0', before: 513, after: 510 },
      { station: STATION, counter: 'stationsShort0', before: 0, after: 1 },
    ])
  })

  test('is nothing for an earlier observation, and for a smaller key of the same moment', async () => {
    await using room = await roomWith(513)
    expect(differences(room, 510, wib('27 05:00'))).toEqual([])
    expect(differences(room, 510, wib('27 06:00'), 'a')).toEqual([])
    expect(differences(room, 510, wib('27 06:00'), 'z')).toHaveLength(2)
  })

  test('does not name what follows from the others and the time', async () => {
    await using room = await openRoom()
    const data = { station: STATION, observedAt: wib('27 07:00'), state: 'OPEN' }
    expect(foreseen(room, { type: VOTING_REPORTED, data, actor: 'administrator' })).toEqual([
      { station: STATION, counter: 'NOT_OPEN', before: 1, after: 0 },
      { station: STATION, counter: 'OPEN', before: 0, after: 1 },
    ])
  })

  test('is changed neither in the figures nor in the journal', async () => {
    await using room = await roomWith(513)
    const before = digestOf(room.state)
    differences(room, 510, wib('27 07:00'))
    expect(digestOf(room.state)).toEqual(before)
    expect(room.journal.seq).toBe(1)
  })
})
