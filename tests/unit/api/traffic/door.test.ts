import { describe, expect, test } from 'vitest'
import { Door } from '../../../../server/src/api/traffic/door.ts'

/** Whether a promise is settled by now. */
async function isSettled(promise: Promise<unknown>): Promise<boolean> {
  const open = Symbol('open')
  return (await Promise.race([promise, Promise.resolve(open)])) !== open
}

describe('the door', () => {
  test('that is closed waits for the last one inside', async () => {
    const door = new Door()
    const leave = [door.enter(), door.enter()]
    const empty = door.close()
    expect(door.isOpen).toBe(false)
    leave[0]?.()
    expect(await isSettled(empty)).toBe(false)
    leave[1]?.()
    await empty
    expect(door.inside).toBe(0)
  })

  test('that nobody is behind is empty as soon as it is closed, and not before', async () => {
    const door = new Door()
    door.enter()()
    expect(await isSettled(door.close())).toBe(true)
  })

  test('lets nobody out twice', async () => {
    const door = new Door()
    const leave = door.enter()
    door.enter()
    leave()
    leave()
    expect(door.inside).toBe(1)
    expect(await isSettled(door.close())).toBe(false)
  })

  test('knows how long nobody has come, also of those whom it did not let in', () => {
    const door = new Door()
    expect(door.quietFor).toBe(Infinity)
    door.knock()
    expect(door.quietFor).toBeLessThan(1_000)
  })
})
