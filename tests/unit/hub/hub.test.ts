import { describe, expect, test } from 'vitest'
import { Hub } from '../../../server/src/hub/hub.ts'
import { HubError } from '../../../server/src/domain/errors.ts'
import { count } from '../../support/builders/public-count.ts'
import { wall } from './wall.ts'

const pace = { tickMs: 1, heartbeatMs: 60_000 }
const anyone = () => undefined

describe('the hub', () => {
  test('wakes every screen on its tick', async () => {
    await using desk = await wall()
    const hub = new Hub(desk.sources, pace)
    const scope = { topic: desk.topic, within: '35', level: 'REGENCY' } as const
    const screens = Array.from({ length: 3 }, () => hub.subscribe(scope, null, anyone))
    await Promise.all(screens.map((screen) => screen.next()))
    const waiting = screens.map((screen) => screen.next())
    await desk.take(count())
    for (const { value } of await Promise.all(waiting)) {
      expect(value).toMatchObject({ kind: 'CHANGES', seq: 1 })
    }
    await hub.close()
  })

  test('keeps nothing of a screen that went, was sent away, or stayed until the end', async () => {
    await using desk = await wall()
    const hub = new Hub(desk.sources, pace)
    const scope = { topic: desk.topic, within: '35', level: 'REGENCY' } as const
    const gone = hub.subscribe(scope, null, anyone)
    const refused = hub.subscribe(scope, null, () => {
      throw new HubError('FORBIDDEN', 'Not you.')
    })
    const staying = hub.subscribe(scope, null, anyone)
    expect(hub.size).toBe(3)
    await gone.return?.()
    await expect(refused.next()).rejects.toThrow('Not you.')
    expect(hub.size).toBe(1)
    await hub.close()
    expect(hub.size).toBe(0)
    expect(await staying.next()).toEqual({ value: undefined, done: true })
  })
})
