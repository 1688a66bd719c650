import { DeskIncidentsSubscription } from '@ruang-pantau/schema'
import type { Timers } from '../../feed/port.ts'
import type { DeskConnection } from './connection.ts'
import { foldTickets, noTickets } from './frames.ts'
import type { TicketFrame, TicketState } from './frames.ts'
import { persist } from './persist.ts'
import type { Persistence } from './persist.ts'

/** What following the tickets of an area needs and whom it tells. */
export type FollowingTickets = {
  connection: Pick<DeskConnection, 'subscribe'>
  /** Code of the area. */
  within: string
  timers: Timers
  /** 0 to 1, as `Math.random`. */
  random: () => number
  /** After every frame, heartbeats included. */
  onFrame: (state: TicketState, frame: TicketFrame) => void
  /** The hub will not serve them to who asks; nothing is tried again. */
  onRefused: () => void
}

/**
 * Follows the tickets of an area: keeps the cursor, and whenever the subscription ends opens it again
 * after that cursor, so that no change is missed or applied to another history. After a refusal it
 * waits for `again`.
 */
export function followTickets(following: FollowingTickets): Pick<Persistence, 'again' | 'stop'> {
  const { connection, within, onFrame } = following
  let state: TicketState = noTickets

  function take(frame: TicketFrame): void {
    const next = foldTickets(state, frame)
    if (next === null) {
      state = { ...state, cursor: null }
      persistence.again()
      return
    }
    state = next
    persistence.settled()
    onFrame(next, frame)
  }

  const persistence = persist({
    ...following,
    open: (ended) =>
      connection.subscribe(
        DeskIncidentsSubscription,
        { within, after: state.cursor },
        { next: ({ incidents }) => take(incidents), ended },
      ),
  })
  return persistence
}
