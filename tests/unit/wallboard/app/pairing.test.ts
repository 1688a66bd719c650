import { BeginPairingMutation } from '@ruang-pantau/schema'
import { describe, expect, test } from 'vitest'
import { pairingModel } from '../../../../wallboard/src/app/pairing-model.ts'
import { pair } from '../../../../wallboard/src/app/pairing.ts'
import type { PairingShown } from '../../../../wallboard/src/app/pairing.ts'
import { useToken } from '../../../../wallboard/src/app/use-token.ts'
import type { Ask } from '../../../../wallboard/src/feed/query.ts'
import { dictionaries } from '../../../../wallboard/src/words/index.ts'
import { fakeTimers } from '../feed/fake-port.ts'

type Answer = { state: 'WAITING' | 'APPROVED' | 'ENDED'; token?: string; screen?: object }

/** A television and a hub that the test is. */
function television() {
  const timers = fakeTimers()
  const shown: PairingShown[] = []
  const tokens: [string, string | null][] = []
  const hub = {
    away: false,
    full: false,
    begun: 0,
    looked: 0,
    answer: { state: 'WAITING' } as Answer,
  }
  const ask = async (document: unknown) => {
    if (hub.away) throw new Error('nobody is there')
    if (document === BeginPairingMutation) {
      hub.begun++
      const started = { __typename: 'PairingStarted', code: `CODE-${hub.begun}`, secret: 's' }
      return { beginPairing: hub.full ? { __typename: 'ForbiddenProblem' } : started }
    }
    hub.looked++
    return { pairing: { token: null, ...hub.answer } }
  }
  const stop = pair({
    ask: ask as Ask,
    timers,
    show: (now) => shown.push(now),
    approved: (token, area) => tokens.push([token, area]),
  })
  /** Lets seconds pass, one by one, with the hub's answers in between. */
  const pass = async (seconds: number) => {
    for (let second = 0; second < seconds; second++) {
      timers.pass(1_000)
      for (let turn = 0; turn < 8; turn++) await Promise.resolve()
    }
  }
  return { hub, shown, tokens, pass, stop }
}

describe('a television that waits to be let in', () => {
  test('shows a code, and goes on with its token once somebody has approved it', async () => {
    const { hub, shown, tokens, pass } = television()
    await pass(3)
    expect(shown.at(-1)).toEqual({ code: 'CODE-1', trouble: null })
    const screen = { name: 'Aula', area: { code: '35.78', name: 'Surabaya' } }
    hub.answer = { state: 'APPROVED', token: 'let-me-in', screen }
    await pass(3)
    expect(tokens).toEqual([['let-me-in', '35.78']])
    const { looked } = hub
    await pass(60)
    expect([tokens.length, hub.looked]).toEqual([1, looked])
  })

  test('shows another code when the first is void', async () => {
    const { hub, shown, pass } = television()
    await pass(3)
    hub.answer = { state: 'ENDED' }
    await pass(2)
    hub.answer = { state: 'WAITING' }
    await pass(2)
    expect(shown.at(-1)).toEqual({ code: 'CODE-2', trouble: null })
  })

  test('says that the hub is away and goes on with the same code when it is back', async () => {
    const { hub, shown, pass } = television()
    await pass(3)
    hub.away = true
    await pass(6)
    expect(shown.at(-1)).toEqual({ code: 'CODE-1', trouble: 'HUB_AWAY' })
    hub.away = false
    await pass(6)
    expect([shown.at(-1), hub.begun]).toEqual([{ code: 'CODE-1', trouble: null }, 1])
  })

  test('that is one too many has no code, and asks for one again half a minute later', async () => {
    const { hub, shown, pass } = television()
    hub.full = true
    await pass(3)
    expect(shown.at(-1)).toEqual({ code: null, trouble: 'TOO_MANY' })
    await pass(20)
    expect(hub.begun).toBe(1)
    hub.full = false
    await pass(15)
    expect(shown.at(-1)?.code).toBe('CODE-2')
  })

  test('that is taken down asks nothing any more', async () => {
    const { hub, pass, stop } = television()
    await pass(3)
    stop()
    const { looked } = hub
    await pass(30)
    expect(hub.looked).toBe(looked)
  })
})

describe('the sheet of a television', () => {
  const model = (code: string | null, rejected = false) =>
    pairingModel(dictionaries.id, { code, trouble: null }, { rejected, back: null })

  test('sets the code in two halves, and a dash while there is none', () => {
    expect(model('K7P4WX').parts).toEqual(['K7P', '4WX'])
    expect([model(null).parts, model(null).state.text]).toEqual([['–'], 'meminta kode…'])
  })

  test('says so when the permission that it had is over', () => {
    expect(model('K7P4WX').title).toBe('Layar ini menunggu izin')
    expect(model('K7P4WX', true).title).toBe('Izin layar ini sudah tidak berlaku')
  })
})

describe('the token of a screen', () => {
  test('is there again after the power was cut', () => {
    const kept = new Map<string, string>()
    const shelf = {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    }
    const afterwards = () => useToken(shelf).credentials.value
    expect(afterwards()).toEqual({ token: null, area: null })
    useToken(shelf).keep('let-me-in', '35.78')
    expect(afterwards()).toEqual({ token: 'let-me-in', area: '35.78' })
    useToken(shelf).keep('another', null)
    expect(afterwards()).toEqual({ token: 'another', area: null })
  })

  test('serves until it is closed where the browser keeps nothing', () => {
    const broken = () => {
      throw new Error('storage is off')
    }
    const shelf = { getItem: broken, setItem: broken, removeItem: broken }
    const { credentials, keep } = useToken(shelf)
    keep('let-me-in', null)
    expect(credentials.value.token).toBe('let-me-in')
  })
})
