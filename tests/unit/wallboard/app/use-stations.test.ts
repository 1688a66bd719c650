import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useStations } from '../../../../wallboard/src/app/use-stations.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A hub whose stations are as many as the area's code has characters, all in the state `now`. */
function wall(first: string | null) {
  const hub = { now: 0, asked: [] as string[], away: false }
  const [area, newest] = [ref(first), ref(0)]
  const read = {
    places: async (code: string) => {
      hub.asked.push(`places ${code}`)
      return { places: new Float32Array(2 * code.length), surveyed: 0 }
    },
    states: async (code: string) => {
      hub.asked.push(`states ${code}`)
      if (hub.away) throw new Error('away')
      return new Uint8Array(code.length).fill(hub.now)
    },
  }
  const scope = effectScope()
  const shown = scope.run(() =>
    useStations(
      read,
      () => area.value,
      () => newest.value,
    ),
  )
  if (!shown) throw new Error('the scope is over')
  const states = () => {
    const known = shown.stations.value
    return known && [...known.states]
  }
  const passed = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)
  return { hub, area, newest, states, shown, passed, scope }
}

describe('the stations of the area on show', () => {
  test('are asked for when they are wanted, and not before', async () => {
    const { hub, area, states, passed } = wall(null)
    await passed(120_000)
    expect([hub.asked, states()]).toEqual([[], null])
    area.value = '35.78'
    await passed(0)
    expect(hub.asked).toEqual(['places 35.78', 'states 35.78'])
    expect(states()).toEqual([0, 0, 0, 0, 0])
  })

  test('are renewed at once when figures change, and then every three seconds while they do', async () => {
    const { hub, newest, states, passed } = wall('35')
    await passed(0)
    hub.asked.splice(0)
    for (let change = 1; change <= 60; change++) {
      newest.value = hub.now = change
      await passed(100)
    }
    expect(hub.asked.length).toBe(3)
    await passed(3_000)
    expect(states()).toEqual([60, 60])
    expect(new Set(hub.asked)).toEqual(new Set(['states 35']))
  })

  test('of the area before are not shown in the next one', async () => {
    const { area, states, passed } = wall('35.78')
    await passed(0)
    area.value = '35'
    await nextTick()
    expect(states()).toBeNull()
    await passed(0)
    expect(states()).toEqual([0, 0])
  })

  test('that cannot be had stay as they were, and the wall knows it', async () => {
    const { hub, newest, shown, states, passed } = wall('35')
    await passed(0)
    hub.away = true
    newest.value = hub.now = 9
    await passed(0)
    expect([states(), shown.failed.value]).toEqual([[0, 0], true])
    hub.away = false
    await passed(15_000)
    expect([states(), shown.failed.value]).toEqual([[9, 9], false])
  })
})
