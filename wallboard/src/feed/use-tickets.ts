import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { follow } from './follow.ts'
import type { Link } from './freshness.ts'
import { keepLink } from './keep-link.ts'
import { realTimers } from './port.ts'
import type { TicketPort } from './port.ts'
import { recordTicketChanges } from './ticket-changes.ts'
import type { TicketChange } from './ticket-changes.ts'
import { foldTickets, noTickets } from './ticket-frames.ts'
import type { OpenTickets, TicketFrame, TicketState } from './ticket-frames.ts'
import type { FeedSurroundings } from './use-feed.ts'

/** More than a regency on show needs to find a line of its own among them. */
const changesKept = 400

/** The tickets of a wall and what it knows about the way there. All of it changes in place. */
export type TicketFeed = {
  /** Null before the first snapshot, unlike none. */
  open: Readonly<Ref<OpenTickets | null>>
  /** Since the screen was opened, newest first. */
  changes: Readonly<Ref<readonly TicketChange[]>>
  link: Readonly<Ref<Link>>
  /** The hub will not show tickets to this screen; nothing is tried any more. */
  refused: Readonly<Ref<boolean>>
}

/** Follows the tickets of the area with the code `within` until the scope ends. */
export function useTickets(
  port: TicketPort,
  within: string,
  around: FeedSurroundings = {},
): TicketFeed {
  const { now = Date.now, random = Math.random, timers = realTimers } = around
  const open = shallowRef<OpenTickets | null>(null)
  const changes = shallowRef<readonly TicketChange[]>([])
  const refused = ref(false)
  const { link, hear, wait, stop } = keepLink<'incidents'>(port, 1, { now, timers })
  const stopFollowing = follow<TicketState, TicketFrame>({
    open: (after, sink) => port.open(within, after, sink),
    begin: noTickets,
    fold: foldTickets,
    timers,
    random,
    onRefused: () => {
      refused.value = true
      // Tickets that may not be seen any more are not left standing.
      open.value = null
      changes.value = []
      stop()
    },
    onWait: (why, pause) => wait('incidents', why, pause),
    onFrame: (state, frame, before) => {
      open.value = state.open
      changes.value = recordTicketChanges(changes.value, before.open, frame, changesKept)
      hear('incidents', frame.asOf)
    },
  })
  onScopeDispose(() => {
    stop()
    stopFollowing()
  })
  return {
    open: shallowReadonly(open) as Readonly<Ref<OpenTickets | null>>,
    changes: shallowReadonly(changes),
    link,
    refused: readonly(refused),
  }
}
