import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { openShelf } from '../../../../wallboard/src/desk/draft/shelf.ts'
import { groupByTicket } from '../../../../wallboard/src/desk/handover/since/groups.ts'
import { lookedAt, readLooked } from '../../../../wallboard/src/desk/handover/since/looked.ts'
import { useChanges } from '../../../../wallboard/src/desk/handover/since/use-changes.ts'
import { DeclinedError } from '../../../../wallboard/src/desk/live/ask.ts'
import type { TicketChange } from '../../../../wallboard/src/desk/handover/sheet/known.ts'
import { deskTools } from '../desk-context/tools.ts'
import { change, ticket } from './tickets.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** What is kept between two visits, as the browser keeps it. */
function storage(): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  } as Storage
}

/** A hub that has done all of these, and one visit of Dewi to its list of changes. */
function visit(kept: Storage, done: () => readonly TicketChange[]) {
  const asked: unknown[] = []
  const tools = deskTools(async (variables) => {
    if (!('within' in variables)) return { hub: { now: '2024-11-27T21:00:00+07:00' } }
    asked.push(variables)
    const after = Number(variables['after'] ?? 0)
    if (Number.isNaN(after)) throw new DeclinedError('BAD_USER_INPUT', 'after: no cursor')
    const changes = done().slice(after, after + 2)
    const cursor = `${after + changes.length}`
    return { incidentChanges: { changes, cursor, hasMore: after + 2 < done().length } }
  })
  const scope = effectScope()
  const shelf = openShelf(kept, tools.viewer.name)
  const list = scope.run(() => useChanges(tools, shelf))!
  const settle = () => vi.advanceTimersByTimeAsync(10)
  return { ...list, asked, settle, leave: () => scope.stop() }
}

describe('what changed since one last looked', () => {
  test('is told again until it was seen, and then no more', async () => {
    const kept = storage()
    const done = [change(ticket(1)), change(ticket(2)), change(ticket(3))]
    const first = visit(kept, () => done)
    await first.settle()
    expect(first.unseen.value).toBe(3)
    first.saw([done[0]!.entry.seq])
    first.leave()

    const second = visit(kept, () => done)
    await second.settle()
    expect(second.unseen.value).toBe(2)
    second.saw(done.map(({ entry }) => entry.seq))
    second.leave()

    const later = [...done, change(ticket(4))]
    const third = visit(kept, () => later)
    await third.settle()
    expect(third.changes.value.map(({ incident }) => incident.number)).toEqual([4])
    expect(third.asked).toEqual([expect.objectContaining({ after: '3' })])
  })

  test('is told from eight hours back to who never looked', async () => {
    const { asked, firstTime, settle } = visit(storage(), () => [])
    await settle()
    expect(firstTime).toBe(true)
    expect(asked).toEqual([expect.objectContaining({ since: '2024-11-27T06:00:00.000Z' })])
  })

  test('leaves out what one did oneself', async () => {
    const done = [change(ticket(1), { actor: 'Dewi' }), change(ticket(1), { actor: 'Sari' })]
    const { unseen, settle } = visit(storage(), () => done)
    await settle()
    expect(unseen.value).toBe(1)
  })

  test('goes on by the clock when the cursor is of a journal that was replaced', async () => {
    const kept = storage()
    openShelf(kept, 'Dewi').write('looked-until', { cursor: 'of another epoch', seen: [] })
    const { changes, settle } = visit(kept, () => [change(ticket(1))])
    await settle()
    expect(changes.value).toHaveLength(1)
  })

  test('comes in while the list is open', async () => {
    const done = [change(ticket(1))]
    const { unseen, settle } = visit(storage(), () => done)
    await settle()
    done.push(change(ticket(2)))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(unseen.value).toBe(2)
  })

  test('stands by ticket in the order of the first change, so that nothing moves', () => {
    const [one, two] = [ticket(1), ticket(2)]
    const groups = groupByTicket([change(one), change(two), change({ ...one, state: 'VERIFIED' })])
    expect(groups.map((group) => [group.ticket.number, group.entries.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
    expect(groups[0]?.ticket.state).toBe('VERIFIED')
  })
})

describe('the cursor of what was seen', () => {
  const owed = { after: 'a', seqs: [1, 2, 3], reached: 'b' }

  test('does not pass an entry that was not seen', () => {
    expect(lookedAt(owed, (seq) => seq !== 2)).toEqual({ cursor: 'a', seen: [1, 3] })
    expect(lookedAt(owed, () => true)).toEqual({ cursor: 'b', seen: [] })
  })

  test('is nowhere when what is kept is not of this page', () => {
    for (const kept of [null, 'x', 7, { cursor: 7 }, []])
      expect(readLooked(kept).cursor ?? null).toBeNull()
    expect(readLooked({ cursor: 'a', seen: [1, 'x'] })).toEqual({ cursor: 'a', seen: [1] })
  })
})
