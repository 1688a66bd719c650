import { computed, shallowReadonly, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import type { TicketFilter } from '../filter.ts'
import type { Ticket } from '../live/ticket.ts'
import { matches } from './match.ts'
import { inOrder } from './order.ts'
import { nothingToRead, readAnew, readOn } from './reading.ts'
import type { Reading } from './reading.ts'
import type { Found } from './use-found.ts'

/** A row of the list: the ticket as last known. */
export type Row = {
  ticket: Ticket
  /** False once it does not match the filter any more; it keeps its place until the list is renewed. */
  belongs: boolean
}

/** The list as it is read. */
export type TicketList = {
  rows: ComputedRef<readonly Row[]>
  /** Numbers of tickets that wait to be shown. */
  waiting: ComputedRef<readonly number[]>
  /** Brings the list up to date: what waits is shown, what does not belong goes. */
  renew: () => void
  /** A ticket by its number, as last known; null when it never was. */
  ticketOf: (number: number) => Ticket | null
}

/** The list of a filter over live tickets and what the hub found; it stands still while it is read. */
export function useList(
  live: Readonly<Ref<ReadonlyMap<number, Ticket>>>,
  found: Pick<Found, 'tickets'>,
  filter: () => TicketFilter,
): TicketList {
  const reading = shallowRef<Reading>(nothingToRead)
  const remembered = new Map<number, Ticket>()

  const all = computed(() => {
    const known = new Map([...found.tickets.value, ...live.value])
    // What the hub found later than the live frame is newer than it.
    for (const [number, ticket] of found.tickets.value)
      if (ticket.version > (known.get(number)?.version ?? 0)) known.set(number, ticket)
    for (const [number, ticket] of known) remembered.set(number, ticket)
    return known
  })
  const belonging = computed(() => {
    const numbers = new Set(found.tickets.value.keys())
    const asked = filter()
    return inOrder([...all.value.values()].filter((ticket) => matches(ticket, asked, numbers)))
  })
  const belongs = computed(() => new Set(belonging.value))
  const ticketOf = (number: number) => all.value.get(number) ?? remembered.get(number) ?? null
  const renew = () => (reading.value = readAnew(belonging.value))

  watch(filter, renew, { flush: 'sync' })
  watch(belonging, (now) => (reading.value = readOn(reading.value, now)), { immediate: true })

  return {
    rows: computed(() =>
      reading.value.shown.flatMap((number) => {
        const ticket = ticketOf(number)
        return ticket === null ? [] : [{ ticket, belongs: belongs.value.has(number) }]
      }),
    ),
    waiting: shallowReadonly(computed(() => reading.value.waiting)),
    renew,
    ticketOf,
  }
}
