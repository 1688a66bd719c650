import { describe, expect, test } from 'vitest'
import { handOver } from '../../../../wallboard/src/desk/handover/sheet/hand-over.ts'
import { change, ticket, wib } from './tickets.ts'

const numbers = (tickets: readonly { ticket: { number: number } }[]) =>
  tickets.map((handed) => handed.ticket.number)

describe('the hand-over of a shift', () => {
  test('puts the worst tickets first, and of them the overdue ones, then the next deadline', () => {
    const { groups } = handOver(
      [
        ticket(1, { severity: 'LOW' }),
        ticket(2, { severity: 'CRITICAL', respondBy: wib('12:00') }),
        ticket(3, { severity: 'CRITICAL', respondBy: wib('11:00') }),
        ticket(4, { severity: 'CRITICAL', respondBy: wib('13:00'), overdue: true }),
      ],
      [],
    )
    expect(groups.map(({ severity, tickets }) => [severity, numbers(tickets)])).toEqual([
      ['CRITICAL', [4, 3, 2]],
      ['LOW', [1]],
    ])
  })

  test('carries what a person last said of a ticket, not what was last done or what the hub wrote', () => {
    const said = (note: string | null, actor: string) =>
      change(ticket(1), { note, actor, verb: 'COMMENT' }).entry
    const timeline = [
      said('first', 'Ani'),
      said('the boxes are on their way', 'Budi'),
      said(null, 'Citra'),
      said('escalated by rule', 'hub'),
    ]
    const { groups } = handOver([ticket(1, { timeline })], [])
    expect(groups[0]?.tickets[0]?.note).toMatchObject({
      actor: 'Budi',
      text: 'the boxes are on their way',
    })
  })

  test('counts as held by nobody what neither a person nor an agency has', () => {
    const { unassigned, open, overdue } = handOver(
      [
        ticket(1),
        ticket(2, { assignee: 'Budi', overdue: true }),
        ticket(3, { state: 'REFERRED', referredTo: 'PLN' }),
      ],
      [],
    )
    expect({ open, overdue, unassigned }).toEqual({ open: 3, overdue: 1, unassigned: 1 })
  })

  test('lists what the shift opened and finished, each ticket once and as it stands now', () => {
    const { opened, closed } = handOver(
      [],
      [
        change(ticket(7), { verb: 'OPEN' }),
        change(ticket(7, { state: 'RESOLVED' }), { verb: 'RESOLVE' }),
        change(ticket(7, { state: 'CLOSED' }), { verb: 'CLOSE' }),
      ],
    )
    expect(opened.map((row) => [row.ticket.number, row.ticket.state])).toEqual([[7, 'CLOSED']])
    expect(closed.map((row) => [row.ticket.number, row.entry.verb])).toEqual([[7, 'CLOSE']])
  })

  test('does not call finished what was opened again in the same shift', () => {
    const { closed, reopened } = handOver(
      [],
      [
        change(ticket(7, { state: 'RESOLVED' }), { verb: 'RESOLVE' }),
        change(ticket(7, { state: 'IN_PROGRESS' }), { verb: 'REOPEN' }),
      ],
    )
    expect(closed).toEqual([])
    expect(reopened).toBe(1)
  })
})
