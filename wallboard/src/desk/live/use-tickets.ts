import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { Link } from '../../feed/index.ts'
import { realTimers } from '../../feed/port.ts'
import type { DeskConnection } from './connection.ts'
import { followTickets } from './follow-tickets.ts'
import type { Ticket } from './ticket.ts'

/** Without any frame for this long the socket is taken for dead, in real milliseconds. */
const silence = 20_000

/** The tickets of an area, and how well they are known. */
export type LiveTickets = {
  /** By number; empty before the first frame. */
  tickets: Readonly<Ref<ReadonlyMap<number, Ticket>>>
  /** True from the first snapshot on. */
  known: Readonly<Ref<boolean>>
  link: Readonly<Ref<Link>>
  /** Asks again after a refusal: somebody has signed in. */
  resume: () => void
}

/** Follows the tickets of an area until the scope ends; `onRefused` when the hub says no. */
export function useTickets(
  connection: DeskConnection,
  within: string,
  onRefused: () => void,
): LiveTickets {
  const tickets = shallowRef<ReadonlyMap<number, Ticket>>(new Map())
  const known = ref(false)
  const link = ref<Link>({
    connected: false,
    lostAt: Date.now(),
    lastFrameAt: null,
    lastAsOf: null,
    trouble: null,
  })
  let cancelWatch = () => {}

  function watchForSilence(): void {
    cancelWatch()
    cancelWatch = realTimers.after(silence, () => {
      connection.terminate()
      watchForSilence()
    })
  }

  const following = followTickets({
    connection,
    within,
    timers: realTimers,
    random: Math.random,
    onRefused,
    onFrame: (state, frame) => {
      tickets.value = state.tickets
      known.value ||= frame.kind === 'SNAPSHOT'
      link.value = { ...link.value, lastFrameAt: Date.now(), lastAsOf: frame.asOf }
      watchForSilence()
    },
  })
  const stopLink = connection.onLink((connected) => {
    const lostAt = connected ? null : (link.value.lostAt ?? Date.now())
    link.value = { ...link.value, connected, lostAt }
  })
  onScopeDispose(() => {
    cancelWatch()
    stopLink()
    following.stop()
  })
  return {
    tickets: shallowReadonly(tickets),
    known: readonly(known),
    link: readonly(link),
    resume: following.again,
  }
}
