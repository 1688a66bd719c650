import { BeginPairingMutation, PairingQuery } from '@ruang-pantau/schema'
import type { Timers } from '../feed/port.ts'
import type { Ask } from '../feed/query.ts'

/** What a television says while it waits to be let in. */
export type PairingShown = {
  /** To be told to a supervisor; null while there is none. */
  code: string | null
  /** Why there is none, or why it may not count any more; null when all is well. */
  trouble: 'HUB_AWAY' | 'TOO_MANY' | null
}

/** Before the hub has answered. */
export const noCodeYet: PairingShown = { code: null, trouble: null }

/** What pairing needs and whom it tells. */
export type PairingInput = {
  /** Asks the hub without credentials. */
  ask: Ask
  timers: Timers
  show: (shown: PairingShown) => void
  /**
   * Somebody has let this television in, for an area by its code; called once, and nothing is asked
   * any more.
   */
  approved: (token: string, area: string | null) => void
}

/** Real milliseconds between two questions, by how the last one went. */
const pauses = { waiting: 2_000, away: 3_000, tooMany: 30_000 } as const

/**
 * Shows a code and asks until somebody has approved it; a code that is void is followed by another
 * one, and a hub that is away is asked until it is back. Returns how to stop.
 */
export function pair({ ask, timers, show, approved }: PairingInput): () => void {
  let stopped = false
  let cancel = () => {}
  let code: string | null = null

  /** Takes a step; when the hub does not answer it is taken again. */
  async function run(step: () => Promise<void>): Promise<void> {
    try {
      await step()
    } catch {
      if (stopped) return
      show({ code, trouble: 'HUB_AWAY' })
      next(step, pauses.away)
    }
  }

  function next(step: () => Promise<void>, pause: number): void {
    if (!stopped) cancel = timers.after(pause, () => void run(step))
  }

  async function begin(): Promise<void> {
    const { beginPairing: begun } = await ask(BeginPairingMutation, {})
    if (stopped) return
    const started = begun.__typename === 'PairingStarted' ? begun : null
    code = started?.code ?? null
    show({ code, trouble: started ? null : 'TOO_MANY' })
    if (started) next(() => look(started.secret), pauses.waiting)
    else next(begin, pauses.tooMany)
  }

  async function look(secret: string): Promise<void> {
    const { state, token, screen } = (await ask(PairingQuery, { secret })).pairing
    if (stopped) return
    if (state === 'APPROVED' && token !== null) return approved(token, screen?.area?.code ?? null)
    if (state === 'WAITING') {
      show({ code, trouble: null })
      return next(() => look(secret), pauses.waiting)
    }
    return begin()
  }

  next(begin, 0)
  return () => {
    stopped = true
    cancel()
  }
}
