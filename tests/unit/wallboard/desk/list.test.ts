import { describe, expect, test } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import type { TicketFilter } from '../../../../wallboard/src/desk/filter.ts'
import { matches } from '../../../../wallboard/src/desk/list/match.ts'
import { inOrder } from '../../../../wallboard/src/desk/list/order.ts'
import { canonical, quickFilters } from '../../../../wallboard/src/desk/list/quick.ts'
import { needsHub } from '../../../../wallboard/src/desk/list/use-found.ts'
import { useList } from '../../../../wallboard/src/desk/list/use-list.ts'
import type { Ticket } from '../../../../wallboard/src/desk/live/ticket.ts'
import { ticket } from './ticket.ts'

const byNumber = (...tickets: Ticket[]) => new Map(tickets.map((each) => [each.number, each]))

function listOf(...tickets: Ticket[]) {
  const live = shallowRef<ReadonlyMap<number, Ticket>>(byNumber(...tickets))
  const found = shallowRef<ReadonlyMap<number, Ticket>>(new Map())
  const filter = ref<TicketFilter>({ open: true })
  const list = effectScope().run(() => useList(live, { tickets: found }, () => filter.value))!
  const shown = () =>
    list.rows.value.map(({ ticket: { number }, belongs }) => (belongs ? number : -number))
  return { live, found, filter, list, shown }
}

describe('the list of tickets', () => {
  test('is read anew once there is something to read', async () => {
    const { live, shown } = listOf()
    live.value = byNumber(ticket(1), ticket(2))
    await nextTick()
    expect(shown()).toEqual([2, 1])
  })

  test('does not move under its reader: what is new waits, however urgent', async () => {
    const { live, list, shown } = listOf(ticket(1), ticket(2))
    live.value = byNumber(ticket(1), ticket(2), ticket(3, { severity: 'CRITICAL' }))
    await nextTick()
    expect(shown()).toEqual([2, 1])
    expect(list.waiting.value).toEqual([3])
    list.renew()
    expect(shown()).toEqual([3, 2, 1])
    expect(list.waiting.value).toEqual([])
  })

  test('keeps what does not belong any more in its place, with what became of it', async () => {
    const { live, list, shown } = listOf(ticket(1), ticket(2), ticket(3))
    live.value = byNumber(ticket(1), ticket(2, { state: 'CLOSED' }))
    await nextTick()
    expect(shown()).toEqual([-3, -2, 1])
    expect(list.rows.value[1]?.ticket.state).toBe('CLOSED')
    list.renew()
    expect(shown()).toEqual([1])
  })

  test('is read anew at once under another filter', () => {
    const { filter, shown } = listOf(ticket(1, { assignee: 'meja-2' }), ticket(2))
    filter.value = { open: true, unassigned: true }
    expect(shown()).toEqual([2])
  })

  test('shows what the hub found by words that no row says', async () => {
    const { found, filter, shown } = listOf(ticket(1), ticket(2))
    filter.value = { open: true, text: 'tinta' }
    expect(shown()).toEqual([])
    found.value = byNumber(ticket(1))
    await nextTick()
    expect(shown()).toEqual([1])
  })
})

describe('the order of tickets', () => {
  test('is overdue first, then the worst, then the nearest deadline, then the newest', () => {
    const soon = '2024-11-27T07:10:00+07:00'
    const order = inOrder([
      ticket(1),
      ticket(2),
      ticket(3, { respondBy: soon }),
      ticket(4, { severity: 'CRITICAL' }),
      ticket(5, { severity: 'LOW', overdue: true }),
    ])
    expect(order).toEqual([5, 4, 3, 2, 1])
  })

  test('does not hurry a ticket whose clock is paused', () => {
    expect(inOrder([ticket(2, { paused: true }), ticket(1)])).toEqual([1, 2])
  })
})

describe('a filter', () => {
  test.each<[string, TicketFilter, boolean]>([
    ['its number', { text: '#7' }, true],
    ['another number', { text: '#70' }, false],
    ['words of its place', { text: 'robatal sampang' }, true],
    ['words of its title', { text: 'KURANG' }, true],
    ['its station', { place: '35.27.10.2014.004' }, true],
    ['the district around it', { place: '35.27.10' }, true],
    ['another regency', { within: '35.2' }, false],
    ['a state that it is not in', { states: ['VERIFIED'] }, false],
    ['several categories, its own among them', { categories: ['VOTING', 'LOGISTICS'] }, true],
    ['somebody else as who works on it', { assignee: 'meja-1' }, false],
  ])('by %s', (_by, filter, expected) => {
    expect(matches(ticket(7), filter)).toBe(expected)
  })

  test('finds what has no place in the province only', () => {
    const nowhere = ticket(1, { place: null })
    expect(matches(nowhere, { within: '35' })).toBe(true)
    expect(matches(nowhere, { within: '35.27' })).toBe(false)
  })

  test('is the same whatever the order in which it was put together', () => {
    const [open] = quickFilters('meja-1')
    expect(canonical({ states: [], text: '', open: true })).toBe(canonical(open!.filter))
    expect(canonical({ overdue: true, open: true })).toBe(canonical({ open: true, overdue: true }))
  })

  test('needs the hub for closed tickets and for words only', () => {
    expect(needsHub({ open: true, overdue: true })).toBe(false)
    expect(needsHub({ open: true, text: 'tinta' })).toBe(true)
    expect(needsHub({})).toBe(true)
  })
})
