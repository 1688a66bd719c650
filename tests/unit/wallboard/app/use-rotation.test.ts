import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useRotation } from '../../../../wallboard/src/app/use-rotation.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

function unattended(seconds: number | null) {
  const [pause, scene] = [ref(seconds), ref(0)]
  const scope = effectScope()
  scope.run(() =>
    useRotation(
      () => pause.value,
      () => scene.value,
      () => scene.value++,
    ),
  )
  const pass = async (milliseconds: number) => {
    vi.advanceTimersByTime(milliseconds)
    await nextTick()
  }
  return { pause, scene, scope, pass }
}

describe('a wall that nobody attends', () => {
  test('turns to the next scene after its time, again and again', async () => {
    const { scene, pass } = unattended(30)
    await pass(29_900)
    expect(scene.value).toBe(0)
    await pass(200)
    expect(scene.value).toBe(1)
    await pass(30_000)
    expect(scene.value).toBe(2)
  })

  test('gives a scene that was chosen by hand its full time', async () => {
    const { scene, pass } = unattended(30)
    await pass(25_000)
    scene.value = 7
    await nextTick()
    await pass(25_000)
    expect(scene.value).toBe(7)
    await pass(5_000)
    expect(scene.value).toBe(8)
  })

  test('stays where it is without a time, and when it is over', async () => {
    const still = unattended(null)
    await still.pass(3_600_000)
    expect(still.scene.value).toBe(0)
    const over = unattended(30)
    over.scope.stop()
    await over.pass(60_000)
    expect(over.scene.value).toBe(0)
  })
})
