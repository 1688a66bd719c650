import type { Format } from '../../figures/format.ts'
import type { Ticket } from '../live/ticket.ts'
import { isOpen } from '../live/ticket.ts'
import type { DeskWords } from '../../words/desk.ts'

/** The clock of a ticket in words, and how it stands. */
export type Due = {
  text: string
  state: 'RUNNING' | 'SOON' | 'LATE' | 'PAUSED' | 'NONE'
  /** The deadline, RFC 3339; null while no clock runs. */
  by: string | null
}

/** A deadline nearer than this is soon. */
const soon = 10 * 60_000

/**
 * The clock that runs: the response's while nobody has responded, else the resolution's. `now` is the
 * hub's, epoch milliseconds. Late is what the clock says now; `overdue` of the ticket is the hub's word
 * and comes with its next frame.
 */
export function dueOf(
  ticket: Pick<Ticket, 'respondBy' | 'respondedAt' | 'resolveBy' | 'paused' | 'state'>,
  now: number,
  format: Pick<Format, 'age'>,
  words: DeskWords['ticket']['clock'],
): Due {
  if (!isOpen(ticket)) return { text: words.none, state: 'NONE', by: null }
  if (ticket.paused) return { text: words.paused, state: 'PAUSED', by: null }
  const responding = ticket.respondedAt === null && ticket.respondBy !== null
  const by = responding ? ticket.respondBy : ticket.resolveBy
  if (by === null) return { text: words.none, state: 'NONE', by: null }
  const left = Date.parse(by) - now
  if (left < 0) {
    const age = format.age(-left)
    return { text: responding ? words.respondLate(age) : words.resolveLate(age), state: 'LATE', by }
  }
  const age = format.age(left)
  const text = responding ? words.respond(age) : words.resolve(age)
  return { text, state: left < soon ? 'SOON' : 'RUNNING', by }
}
