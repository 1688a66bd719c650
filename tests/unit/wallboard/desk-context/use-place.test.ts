import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { usePlace } from '../../../../wallboard/src/desk/context/use-place.ts'
import { DeclinedError } from '../../../../wallboard/src/desk/live/ask.ts'
import type { DeskTools } from '../../../../wallboard/src/desk/tools.ts'
import { area, station } from './known.ts'
import { deskTools } from './tools.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

const finding = (code: string) => ({
  node: { seq: 1, at: '', code: 'BALLOTS_SHORT', message: code, place: { code } },
})

/** A hub at which something stands against two stations of Kebraon, and that knows no other village. */
async function findingsIn(within: string): Promise<object> {
  if (within.startsWith('35.99')) throw new DeclinedError('BAD_USER_INPUT', 'within: no such area')
  const edges = ['35.78.01.1002.003', '35.78.01.1002.004'].map(finding)
  return { findings: { totalCount: 12, edges } }
}

const dewi = { name: 'Dewi', role: 'DESK', area: null }
const reader = { viewer: { ...dewi, permissions: ['findings.read'] } }

/** The place with a code, at a hub that answers when it is told to. */
function shownPlace(code: string, who: Partial<DeskTools> = reader) {
  const waiting: { code: unknown; answer: (known: object | Error) => void }[] = []
  const tools = deskTools((variables) => {
    if ('within' in variables) return findingsIn(String(variables['within']))
    return new Promise((resolve, reject) => {
      const answer = (known: object | Error) =>
        known instanceof Error ? reject(known) : resolve(known)
      waiting.push({ code: variables['code'], answer })
    })
  }, who)
  const asked = ref(code)
  const scope = effectScope()
  const place = scope.run(() => usePlace(tools, () => asked.value))!
  const answer = async (known: object | Error) => {
    waiting.shift()?.answer(known)
    await vi.advanceTimersByTimeAsync(0)
  }
  const go = async (next: string) => {
    asked.value = next
    await nextTick()
  }
  return { ...place, answer, go, waiting, leave: () => scope.stop() }
}

const name = ({ shown }: ReturnType<typeof shownPlace>) => shown.value?.place.name ?? null

describe('the figures of a place', () => {
  test('never stand under the name of another one', async () => {
    const open = shownPlace('35.78.01.1002.003')
    await open.answer({ pollingStation: station() })
    expect(name(open)).toBe('TPS 3')
    await open.go('35.78.01')
    expect(name(open)).toBeNull()
    await open.answer({ area: area() })
    expect(name(open)).toBe('Kec. Karang Pilang')
  })

  test('that come late, after another place was asked for, are not shown', async () => {
    const open = shownPlace('35.78.01.1002.003')
    await open.go('35.78.01')
    const [late] = open.waiting.splice(0, 1)
    await open.answer({ area: area() })
    late?.answer({ pollingStation: station() })
    await vi.advanceTimersByTimeAsync(0)
    expect(name(open)).toBe('Kec. Karang Pilang')
  })

  test('stay while the hub does not answer, and say so', async () => {
    const open = shownPlace('35.78.01.1002.003')
    await open.answer({ pollingStation: station() })
    await vi.advanceTimersByTimeAsync(10_000)
    await open.answer(new Error('away'))
    expect([name(open), open.failed.value]).toEqual(['TPS 3', true])
    await vi.advanceTimersByTimeAsync(3_000)
    await open.answer({ pollingStation: station() })
    expect(open.failed.value).toBe(false)
  })

  test('of a code that no place has are missing, not loading', async () => {
    const open = shownPlace('35.99.99.9999.001')
    expect(open.missing.value).toBe(false)
    await open.answer({ pollingStation: null })
    expect(open.missing.value).toBe(true)
  })

  test('come with what stands against it, and how much more', async () => {
    const open = shownPlace('35.78.01.1002.003')
    await open.answer({ pollingStation: station() })
    expect(open.shown.value?.findings).toMatchObject({
      told: [{ message: '35.78.01.1002.003' }],
      unsaid: 0,
    })
    await open.go('35.78.01')
    await open.answer({ area: area() })
    expect(open.shown.value?.findings?.unsaid).toBe(10)
  })

  test('come without findings for who may not read them, who does not ask for them either', async () => {
    const open = shownPlace('35.78.01.1002.003', { viewer: { ...dewi, permissions: [] } })
    await open.answer({ pollingStation: station() })
    expect([name(open), open.shown.value?.findings]).toEqual(['TPS 3', null])
  })
})
