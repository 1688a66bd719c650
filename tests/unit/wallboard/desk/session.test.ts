import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import type { EffectScope } from 'vue'
import { DeskViewerQuery, ReadIncidentLineQuery } from '../../../../schema/src/index.ts'
import { DeclinedError } from '../../../../wallboard/src/desk/live/ask.ts'
import { useSession } from '../../../../wallboard/src/desk/sign-in/use-session.ts'
import { RefusedError } from '../../../../wallboard/src/feed/query.ts'
import { memoryStorage } from './ticket.ts'

const viewer = { name: 'meja-1', role: 'DESK', permissions: ['incidents.read'], area: null }
const session = { __typename: 'Session', token: 'secret', expiresAt: '', viewer }

type Answer = { status?: number; data?: unknown; errors?: unknown[] } | 'away'
let scope: EffectScope
beforeEach(() => void vi.useFakeTimers())
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** A window whose hub answers in turn, by the operation asked. */
function desk(answers: Record<string, Answer[]>, storage = memoryStorage()) {
  const asked: string[] = []
  const fetcher = async (_url: unknown, request?: RequestInit) => {
    const { headers, body } = request!
    const name = /(?:query|mutation) (\w+)/.exec(JSON.parse(body as string).query)![1]!
    const { authorization = 'nobody' } = headers as Record<string, string>
    asked.push(`${name} as ${authorization}`)
    const answer = answers[name]?.shift() ?? 'away'
    if (answer === 'away') throw new TypeError('no hub')
    return new Response(JSON.stringify(answer), { status: answer.status ?? 200 })
  }
  scope = effectScope()
  const made = scope.run(() => useSession('/graphql', storage, fetcher as typeof fetch))!
  return { ...made, asked, storage }
}
const signedIn: Answer = { data: { signIn: session } }
const over: Answer = { status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] }

describe('the session of a window', () => {
  test('begins with a name and a password, and says what the hub says against them', async () => {
    const wrong = { __typename: 'ForbiddenProblem', message: 'They do not go together.' }
    const {
      signIn,
      live,
      viewer: who,
    } = desk({
      SignIn: [{ data: { signIn: wrong } }, signedIn],
    })
    expect(await signIn('meja-1', 'salah')).toBe('They do not go together.')
    expect(live.value).toBe(false)
    expect(await signIn('meja-1', 'benar')).toBeNull()
    expect(who.value?.name).toBe('meja-1')
  })

  test('outlives a reload', async () => {
    const storage = memoryStorage()
    await desk({ SignIn: [signedIn] }, storage).signIn('meja-1', 'benar')
    scope.stop()
    const { viewer: who, asked } = desk({ DeskViewer: ['away', { data: { viewer } }] }, storage)
    await vi.advanceTimersByTimeAsync(2_000)
    expect(asked).toEqual(['DeskViewer as Bearer secret', 'DeskViewer as Bearer secret'])
    expect(who.value?.name).toBe('meja-1')
  })

  test('renews itself long before its half hour is over', async () => {
    const renewed: Answer = { data: { renewSession: session } }
    const { signIn, asked, live } = desk({ SignIn: [signedIn], RenewSession: [renewed, renewed] })
    await signIn('meja-1', 'benar')
    await vi.advanceTimersByTimeAsync(11 * 60_000)
    expect(asked.filter((each) => each.startsWith('RenewSession'))).toHaveLength(2)
    expect(live.value).toBe(true)
  })

  test('that has ended is told by the first answer, and who it was stays', async () => {
    const {
      signIn,
      ask,
      live,
      viewer: who,
      storage,
    } = desk({
      SignIn: [signedIn],
      DeskViewer: [over],
    })
    await signIn('meja-1', 'benar')
    await expect(ask(DeskViewerQuery, {})).rejects.toBeInstanceOf(RefusedError)
    expect(live.value).toBe(false)
    expect(who.value?.name).toBe('meja-1')
    expect(storage.length).toBe(0)
  })

  test('that has ended asks the hub nothing in its name or in nobody’s', async () => {
    const { signIn, end, ask, asked } = desk({ SignIn: [signedIn] })
    await signIn('meja-1', 'benar')
    end()
    await expect(ask(DeskViewerQuery, {})).rejects.toBeInstanceOf(RefusedError)
    expect(asked).toEqual(['SignIn as nobody'])
  })

  test('is not over because one thing is forbidden or wrong', async () => {
    const errors = [{ message: 'too long', extensions: { code: 'BAD_USER_INPUT' } }]
    const { signIn, ask, live } = desk({
      SignIn: [signedIn],
      ReadIncidentLine: [{ status: 400, errors }, 'away'],
    })
    await signIn('meja-1', 'benar')
    const line = () => ask(ReadIncidentLineQuery, { text: 'x' })
    await expect(line()).rejects.toBeInstanceOf(DeclinedError)
    await expect(line()).rejects.toBeInstanceOf(TypeError)
    expect(live.value).toBe(true)
  })
})
