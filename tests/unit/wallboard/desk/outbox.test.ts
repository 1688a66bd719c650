import { describe, expect, test } from 'vitest'
import { openShelf } from '../../../../wallboard/src/desk/draft/shelf.ts'
import { openOutbox } from '../../../../wallboard/src/desk/outbox/outbox.ts'
import type { Delivery, OpenInput, Parcel } from '../../../../wallboard/src/desk/outbox/parcel.ts'
import { fakeTimers } from '../feed/fake-port.ts'
import { memoryStorage } from './ticket.ts'

const input = (key: string): OpenInput => ({
  key,
  kind: 'INCIDENT',
  category: 'LOGISTICS',
  severity: 'MEDIUM',
  title: `Surat suara kurang (${key})`,
})
const acknowledged: Delivery = { kind: 'ACKNOWLEDGED', number: 12, similar: [] }
const away: Delivery = { kind: 'AWAY' }

function desk(storage = memoryStorage(), answers: Delivery[] = []) {
  const timers = fakeTimers()
  const sent: string[] = []
  const seen = { parcels: [] as readonly Parcel[], kept: true, deliveries: [] as string[] }
  const outbox = openOutbox({
    shelf: openShelf(storage, 'meja-1'),
    deliver: async ({ key }) => {
      sent.push(key)
      return answers.shift() ?? acknowledged
    },
    timers,
    random: () => 1,
    now: () => sent.length,
    onParcels: (parcels, kept) => Object.assign(seen, { parcels, kept }),
    onDelivery: (parcel, { kind }) => seen.deliveries.push(`${parcel.input.key} ${kind}`),
  })
  const settle = async () => {
    for (let turn = 0; turn < 10; turn++) await Promise.resolve()
  }
  return { outbox, timers, sent, seen, storage, settle }
}

describe('a ticket that was sent', () => {
  test('leaves the desk once the hub has acknowledged it', async () => {
    const { outbox, seen, settle, storage } = desk()
    outbox.send(input('a'))
    expect(seen.parcels).toHaveLength(1)
    await settle()
    expect(seen.deliveries).toEqual(['a ACKNOWLEDGED'])
    expect(seen.parcels).toEqual([])
    expect(storage.length).toBe(0)
  })

  test('is sent again under the same key while the hub is away', async () => {
    const { outbox, timers, sent, seen, settle } = desk(memoryStorage(), [away, away])
    outbox.send(input('a'))
    await settle()
    timers.pass(500)
    await settle()
    timers.pass(1_000)
    await settle()
    expect(sent).toEqual(['a', 'a', 'a'])
    expect(seen.parcels).toEqual([])
  })

  test('is still on its way after a reload, under its key', async () => {
    const { outbox, storage, settle } = desk(memoryStorage(), [away])
    outbox.send(input('a'))
    await settle()
    outbox.stop()
    const reloaded = desk(storage)
    expect(reloaded.seen.parcels[0]?.input).toEqual(input('a'))
    await reloaded.settle()
    expect(reloaded.sent).toEqual(['a'])
    expect(storage.length).toBe(0)
  })

  test('waits without a sound when the session is over, and goes when its owner is back', async () => {
    const { outbox, timers, sent, settle } = desk(memoryStorage(), [{ kind: 'SIGNED_OUT' }])
    outbox.send(input('a'))
    await settle()
    timers.pass(60_000)
    await settle()
    expect(sent).toEqual(['a'])
    outbox.retry()
    await settle()
    expect(sent).toEqual(['a', 'a'])
  })

  test('that is refused is kept for its writer and does not hold up the others', async () => {
    const problem = { code: 'OUT_OF_RANGE', message: 'The title is too long.', path: ['title'] }
    const { outbox, seen, sent, settle } = desk(memoryStorage(), [{ kind: 'REFUSED', problem }])
    outbox.send(input('a'))
    outbox.send(input('b'))
    await settle()
    expect(sent).toEqual(['a', 'b'])
    expect(seen.parcels.map(({ problem: told }) => told?.code)).toEqual(['OUT_OF_RANGE'])
    expect(outbox.takeBack('a')).toEqual(input('a'))
    expect(seen.parcels).toEqual([])
  })

  test('that the browser has no room for is sent all the same, and its writer is told', async () => {
    const storage = memoryStorage()
    storage.full = true
    const { outbox, timers, seen, settle } = desk(storage, [away])
    outbox.send(input('a'))
    await settle()
    expect(seen.kept).toBe(false)
    timers.pass(500)
    await settle()
    expect(seen).toMatchObject({ parcels: [], kept: true })
  })

  test('is not sent a second time by a retry while the first is under way', async () => {
    const { outbox, sent, settle } = desk()
    outbox.send(input('a'))
    outbox.retry()
    outbox.retry()
    await settle()
    expect(sent).toEqual(['a'])
  })
})
