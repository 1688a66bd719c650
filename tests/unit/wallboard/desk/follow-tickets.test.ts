import { describe, expect, test } from 'vitest'
import type { Listener } from '../../../../wallboard/src/feed/link.ts'
import { followTickets } from '../../../../wallboard/src/desk/live/follow-tickets.ts'
import type { TicketFrame } from '../../../../wallboard/src/desk/live/frames.ts'
import { fakeTimers } from '../feed/fake-port.ts'
import { ticket, ticketFrame } from './ticket.ts'

type Opening = {
  variables: { within: string; after: string | null }
  listener: Listener<{ incidents: TicketFrame }>
}

function desk() {
  const openings: Opening[] = []
  const timers = fakeTimers()
  const seen = { numbers: [] as number[], refused: 0 }
  const subscribe = (_document: unknown, variables: unknown, listener: unknown) => {
    openings.push({ variables, listener } as Opening)
    return () => {}
  }
  const following = followTickets({
    connection: { subscribe: subscribe as never },
    within: '35.27',
    timers,
    random: () => 1,
    onRefused: () => seen.refused++,
    onFrame: ({ tickets }) => (seen.numbers = [...tickets.keys()]),
  })
  const hub = () => openings.at(-1)!
  const say = (frame: TicketFrame) => hub().listener.next({ incidents: frame })
  return { openings, timers, seen, hub, say, following }
}
const snapshot = ticketFrame({ kind: 'SNAPSHOT', seq: 5, incidents: [ticket(1)] })

describe('a desk that follows the tickets of its area', () => {
  test('asks for everything first, then resumes after its cursor', () => {
    const { hub, say, timers, seen } = desk()
    expect(hub().variables).toEqual({ within: '35.27', after: null })
    say(snapshot)
    hub().listener.ended('LOST')
    timers.pass(500)
    expect(hub().variables.after).toBe('cursor-5')
    say(ticketFrame({ kind: 'RESUMED', seq: 8, incidents: [ticket(2)] }))
    expect(seen.numbers).toEqual([1, 2])
  })

  test('asks for everything again when the history is another one', () => {
    const { hub, say, timers, seen } = desk()
    say(snapshot)
    say(ticketFrame({ seq: 2, epoch: 'second', incidents: [ticket(9)] }))
    expect(seen.numbers).toEqual([1])
    timers.pass(500)
    expect(hub().variables.after).toBeNull()
  })

  test('that is refused asks no more until somebody has signed in', () => {
    const { openings, hub, say, timers, seen, following } = desk()
    say(snapshot)
    hub().listener.ended('REFUSED')
    timers.pass(60_000)
    expect(seen.refused).toBe(1)
    expect(openings).toHaveLength(1)
    following.again()
    timers.pass(500)
    expect(hub().variables.after).toBe('cursor-5')
  })
})
