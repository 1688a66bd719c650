import { describe, expect, test } from 'vitest'
import { foldTickets, noTickets } from '../../../../wallboard/src/desk/live/frames.ts'
import type { TicketState } from '../../../../wallboard/src/desk/live/frames.ts'
import { ticket, ticketFrame } from './ticket.ts'

const snapshot = ticketFrame({ kind: 'SNAPSHOT', seq: 5, incidents: [ticket(1), ticket(2)] })
const known = foldTickets(noTickets, snapshot)!
const statesOf = ({ tickets }: TicketState) =>
  [...tickets.values()].map(({ number, state }) => `#${number} ${state}`)

describe('the tickets of the desk', () => {
  test('stand as after the last of several changes of one ticket in a frame', () => {
    const changes = [ticket(2, { state: 'VERIFIED' }), ticket(2, { state: 'ASSIGNED' }), ticket(3)]
    const after = foldTickets(known, ticketFrame({ seq: 8, incidents: changes }))!
    expect(statesOf(after)).toEqual(['#1 NEW', '#2 ASSIGNED', '#3 NEW'])
    expect(after.cursor).toBe('cursor-8')
  })

  test('keep a ticket that was closed, so that whoever reads it sees that', () => {
    const after = foldTickets(
      known,
      ticketFrame({ seq: 6, incidents: [ticket(1, { state: 'CLOSED' })] }),
    )!
    expect(statesOf(after)).toEqual(['#1 CLOSED', '#2 NEW'])
  })

  test('lose the ones that moved out of the area', () => {
    expect(statesOf(foldTickets(known, ticketFrame({ seq: 6, left: [1] }))!)).toEqual(['#2 NEW'])
  })

  test('are not touched by a heartbeat, which only moves the cursor', () => {
    const after = foldTickets(known, ticketFrame({ kind: 'HEARTBEAT', seq: 9 }))!
    expect(after.tickets).toBe(known.tickets)
    expect(after.cursor).toBe('cursor-9')
  })

  test('stay on show without a cursor when the hub cannot serve it, until the snapshot', () => {
    const resync = foldTickets(known, ticketFrame({ kind: 'RESYNC', seq: 9 }))!
    expect(resync.cursor).toBeNull()
    expect(statesOf(resync)).toEqual(['#1 NEW', '#2 NEW'])
    const anew = ticketFrame({ kind: 'SNAPSHOT', epoch: 'second', seq: 3, incidents: [ticket(7)] })
    expect(statesOf(foldTickets(resync, anew)!)).toEqual(['#7 NEW'])
  })

  test('of another history are not mixed in', () => {
    expect(foldTickets(known, ticketFrame({ seq: 9, epoch: 'second' }))).toBeNull()
  })
})
