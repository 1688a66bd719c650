import { describe, expect, test } from 'vitest'
import { HubError } from '../../../server/src/domain/errors.ts'
import type { IncidentFrame } from '../../../server/src/hub/incident-frame.ts'
import { wib } from '../../support/builders/clock.ts'
import { STATION, ticketRoom } from '../../support/builders/incidents.ts'
import { incidentSourceOf, ticketReader, told } from './tickets.ts'
import { readerOf } from './wall.ts'

const BOJONEGORO = '35.22.01.2001'

describe('a desk that subscribes to tickets', () => {
  test('gets every open ticket of its area first, and none that is settled', async () => {
    await using room = await ticketRoom()
    await room.opened()
    await room.opened({ place: BOJONEGORO })
    await room.opened()
    await room.done('INVALIDATE', 3, { note: 'salah sambung' })
    const source = incidentSourceOf(room)
    const city = readerOf(ticketReader(source, { within: '35.78' }))
    expect(told(await city.read())).toEqual(['SNAPSHOT', '#1 NEW'])
    expect(await readerOf(ticketReader(source)).read()).toMatchObject({ seq: 4, left: [] })
  })

  test('then gets each change with the ticket as it stood after it, in order', async () => {
    await using room = await ticketRoom()
    const reader = readerOf(ticketReader(incidentSourceOf(room)))
    await reader.read()
    await room.opened()
    await room.done('VERIFY', 1, {})
    await room.done('ASSIGN', 1, { to: 'meja-2' })
    await room.done('RESOLVE', 1, { reason: 'FIXED' })
    expect(told(await reader.read())).toEqual([
      'CHANGES',
      '#1 NEW',
      '#1 VERIFIED',
      '#1 ASSIGNED',
      '#1 RESOLVED',
    ])
    expect(await reader.read()).toBeNull()
  })

  test('sees both tickets of a merge', async () => {
    await using room = await ticketRoom()
    await room.opened()
    await room.opened()
    const reader = readerOf(ticketReader(incidentSourceOf(room)))
    await reader.read()
    await room.done('MERGE', 2, { into: 1 })
    expect(told(await reader.read())).toEqual(['CHANGES', '#2 MERGED', '#1 NEW'])
  })

  test('is told which tickets were moved out of its area, and gets those moved into it', async () => {
    await using room = await ticketRoom()
    await room.opened()
    const source = incidentSourceOf(room)
    const city = readerOf(ticketReader(source, { within: '35.78' }))
    const country = readerOf(ticketReader(source, { within: '35.22' }))
    await Promise.all([city.read(), country.read()])
    await room.done('AMEND', 1, { place: BOJONEGORO })
    expect(told(await city.read())).toEqual(['CHANGES', '#1 left'])
    expect(told(await country.read())).toEqual(['CHANGES', '#1 NEW'])
    await room.done('VERIFY', 1, {})
    expect(await city.read()).toBeNull()
  })

  test('is not told that a ticket left which came back before the frame', async () => {
    await using room = await ticketRoom()
    await room.opened()
    const city = readerOf(ticketReader(incidentSourceOf(room), { within: '35.78' }))
    await city.read()
    await room.done('AMEND', 1, { place: BOJONEGORO })
    await room.done('AMEND', 1, { place: STATION })
    expect(told(await city.read())).toEqual(['CHANGES', '#1 NEW'])
  })

  test('that was offline resumes after its cursor without a gap, a page at a time', async () => {
    await using room = await ticketRoom()
    const source = incidentSourceOf(room)
    const before = await readerOf(ticketReader(source)).read()
    for (let count = 0; count < 450; count += 1) await room.opened()
    const back = ticketReader(source, { after: before?.cursor ?? '' })
    const pages: IncidentFrame[] = []
    // No tick: what was missed is not held back.
    for (let count = 0; count < 3; count += 1) pages.push((await back.next()).value)
    expect(pages.map(({ kind, incidents }) => [kind, incidents.length])).toEqual([
      ['RESUMED', 200],
      ['CHANGES', 200],
      ['CHANGES', 50],
    ])
    const numbers = pages.flatMap(({ incidents }) => incidents.map(({ number }) => number))
    expect(numbers).toEqual(Array.from({ length: 450 }, (_, index) => index + 1))
  })

  test('of one area reads past long stretches about others without waiting for ticks', async () => {
    await using room = await ticketRoom()
    const source = incidentSourceOf(room)
    const city = ticketReader(source, { within: '35.78' })
    await city.next()
    for (let count = 0; count < 601; count += 1) await room.opened({ place: BOJONEGORO })
    await room.opened()
    const waiting = city.next()
    city.tick()
    expect(told((await waiting).value)).toEqual(['CHANGES', '#602 NEW'])
  })

  test('that shows a cursor of another history is told so and begins anew', async () => {
    await using room = await ticketRoom()
    await room.opened()
    const reader = readerOf(ticketReader(incidentSourceOf(room), { after: 'nonsense' }))
    expect(told(await reader.read())).toEqual(['RESYNC'])
    expect(told(await reader.read())).toEqual(['SNAPSHOT', '#1 NEW'])
  })

  test('gets a heartbeat when nothing happened for long enough', async () => {
    await using room = await ticketRoom()
    const reader = readerOf(ticketReader(incidentSourceOf(room), { heartbeatMs: 0 }))
    await reader.read()
    room.clock.pass(5_000)
    const frame = await reader.read()
    expect(frame).toMatchObject({ kind: 'HEARTBEAT', incidents: [], asOf: wib('27 19:00') + 5_000 })
  })

  test('is sent away with the frame that it may not have any more', async () => {
    await using room = await ticketRoom()
    let signedIn = true
    const permit = () => {
      if (!signedIn) throw new HubError('FORBIDDEN', 'Not any more.')
    }
    const reader = ticketReader(incidentSourceOf(room), { permit })
    await reader.next()
    const waiting = reader.next()
    signedIn = false
    await room.opened()
    reader.tick()
    await expect(waiting).rejects.toThrow('Not any more.')
  })
})
