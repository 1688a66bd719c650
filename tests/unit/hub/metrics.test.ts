import { expect, test } from 'vitest'
import { Hub } from '../../../server/src/hub/hub.ts'
import { wall } from './wall.ts'

test('the hub tells who reads, how long ticks take, and that a reader does not keep up', async () => {
  await using desk = await wall()
  const passedOver = Promise.withResolvers<void>()
  const ticks: number[] = []
  const meter = {
    ticked: (milliseconds: number) => void ticks.push(milliseconds),
    made: () => {},
    passedOver: () => passedOver.resolve(),
  }
  const hub = new Hub(desk.sources, { tickMs: 1, heartbeatMs: 60_000 }, meter)
  const scope = { topic: desk.topic, within: '35', level: 'REGENCY' } as const
  const screen = hub.subscribe(scope, null, () => undefined, 'SSE')
  expect([...hub.readers]).toEqual([{ topic: desk.topic.name, road: 'SSE' }])
  await screen.next()
  // It asks for nothing more.
  await passedOver.promise
  expect(ticks.every((milliseconds) => milliseconds >= 0)).toBe(true)
  await screen.return?.()
  expect([...hub.readers]).toEqual([])
  await hub.close()
})
