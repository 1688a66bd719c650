import { expect, test } from 'vitest'
import { encodeCursor } from '../../../server/src/journal/position.ts'
import { wib } from '../../support/builders/clock.ts'
import { count } from '../../support/builders/public-count.ts'
import { wall } from './wall.ts'

test("frames do not go back in time when the machine's clock does", async () => {
  await using hub = await wall()
  const reader = hub.reader({ heartbeatMs: 0 })
  expect(await reader.read()).toMatchObject({ asOf: wib('27 19:00') })
  hub.clock.moment = wib('27 18:00')
  expect(await reader.read()).toMatchObject({ kind: 'HEARTBEAT', asOf: wib('27 19:00') })
  await hub.take(count())
  expect(await reader.read()).toMatchObject({ kind: 'CHANGES', asOf: wib('27 19:00') })
})

test('a cursor of a moment that the clock has not reached is answered by RESYNC', async () => {
  await using hub = await wall()
  await hub.take(count())
  const now = hub.clock.now()
  const cursorAt = (at: number) => encodeCursor(hub.journal.position(1, at))
  expect(await hub.reader({ after: cursorAt(now) }).read()).toMatchObject({ kind: 'RESUMED' })
  const early = hub.reader({ after: cursorAt(now + 1) })
  expect(await early.read()).toMatchObject({ kind: 'RESYNC' })
  expect(await early.read()).toMatchObject({ kind: 'SNAPSHOT', asOf: now })
})
