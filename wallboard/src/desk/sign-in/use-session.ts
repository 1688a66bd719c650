import {
  DeskViewerQuery,
  RenewSessionMutation,
  SignInMutation,
  SignOutMutation,
} from '@ruang-pantau/schema'
import { computed, onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { Ask } from '../../feed/query.ts'
import { createAsk, RefusedError } from '../../feed/query.ts'
import { createDeskAsk } from '../live/ask.ts'
import type { DeskViewer } from '../tools.ts'

/** Real milliseconds between two renewals; a session lives for half an hour. */
const renewal = 5 * 60_000
/** Until the hub is asked again who is signed in. */
const again = 2_000

const place = 'pantau-desk-token'

/** Who works at this window. */
export type DeskSession = {
  /** Null before anybody has signed in; stays when the session ends, so that nothing is lost. */
  viewer: Readonly<Ref<DeskViewer | null>>
  /** False once the session is over, until its owner signs in again. */
  live: Readonly<Ref<boolean>>
  /** A token of before a reload is being looked at. */
  checking: Readonly<Ref<boolean>>
  token: () => string | null
  ask: Ask
  /** Resolves with null once signed in, or with what is wrong; rejects when the hub is away. */
  signIn: (name: string, password: string) => Promise<string | null>
  signOut: () => Promise<void>
  /** The hub says that the session is over. */
  end: () => void
}

/** The session of this window, which renews itself while the window is open. */
export function useSession(url: string, storage: Storage, fetcher: typeof fetch): DeskSession {
  const token = ref(storage.getItem(place))
  const viewer = shallowRef<DeskViewer | null>(null)
  const checking = ref(token.value !== null)
  let timer: ReturnType<typeof setTimeout> | undefined

  function keep(secret: string | null): void {
    token.value = secret
    if (secret === null) storage.removeItem(place)
    else storage.setItem(place, secret)
  }
  const end = () => keep(null)
  const ask = createDeskAsk(url, () => token.value, fetcher, end)
  const askAsNobody = createAsk(url, () => null, fetcher)

  function next(run: () => Promise<void>, pause: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void run(), pause)
  }
  async function check(): Promise<void> {
    try {
      const { viewer: known } = await ask(DeskViewerQuery, {})
      if (known === null) end()
      else viewer.value = known
      checking.value = false
      next(renew, renewal)
    } catch (error) {
      if (!(error instanceof RefusedError)) return next(check, again)
      checking.value = false
    }
  }
  async function renew(): Promise<void> {
    if (token.value === null) return
    try {
      const { renewSession } = await ask(RenewSessionMutation, {})
      if (renewSession.__typename !== 'Session') return end()
      keep(renewSession.token)
      next(renew, renewal)
    } catch (error) {
      if (!(error instanceof RefusedError)) next(renew, again)
    }
  }

  if (token.value !== null) void check()
  onScopeDispose(() => clearTimeout(timer))
  return {
    viewer: shallowReadonly(viewer),
    live: computed(() => token.value !== null),
    checking: readonly(checking),
    token: () => token.value,
    ask,
    signIn: async (name, password) => {
      const { signIn } = await askAsNobody(SignInMutation, { input: { name, password } })
      if (signIn.__typename !== 'Session') return signIn.message
      keep(signIn.token)
      viewer.value = signIn.viewer
      next(renew, renewal)
      return null
    },
    signOut: async () => {
      clearTimeout(timer)
      // Whatever the hub says, this window forgets the token.
      await ask(SignOutMutation, {}).catch(() => {})
      end()
      viewer.value = null
    },
    end,
  }
}
