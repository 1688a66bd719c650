import { afterAll, beforeAll, expect, test } from 'vitest'
import { changeIncident } from '../../../../server/src/commands/incidents/change.ts'
import type { Draft } from '../../../../server/src/commands/recorder.ts'
import { Turns } from '../../../../server/src/commands/turns.ts'
import type { Moment } from '../../../../server/src/domain/clock.ts'
import { defaultClocks, isOverdue } from '../../../../server/src/domain/incidents/clocks.ts'
import { isOpen } from '../../../../server/src/domain/incidents/incident.ts'
import { planTickets } from '../../../../server/src/rehearsal/incidents/plan.ts'
import { wib } from '../../../support/builders/clock.ts'
import { election } from '../election.ts'
import { rehearse, type Rehearsed } from '../rehearse.ts'

const MIDNIGHT = wib('28 00:00')
const planned = planTickets(election().geography, 7).tickets.filter(
  ({ openedAt }) => openedAt <= MIDNIGHT,
)

const minuteOf = (moment: Moment) => Math.floor(moment / 60_000)

let whole: Rehearsed
beforeAll(async () => {
  whole = await rehearse([], { tickets: true })
  await whole.until(MIDNIGHT)
})
afterAll(() => whole[Symbol.asyncDispose]())

function ticketsOf({ room }: Rehearsed) {
  return room.state.projections.incidents.all()
}

test('every ticket of the days until then is opened once, in order and in its own minute', () => {
  const due = planned
    .toSorted((one, other) => one.openedAt - other.openedAt)
    .map(({ openedAt, said }) => `${minuteOf(openedAt)} ${said.title}`)
  const opened = ticketsOf(whole).map(({ openedAt, title }) => `${minuteOf(openedAt)} ${title}`)
  expect(opened).toEqual(due)
  expect(whole.refused).toEqual([])
  expect(due.length).toBeGreaterThan(500)
})

test('most are settled by midnight, some are open, and some missed a deadline', () => {
  const tickets = ticketsOf(whole)
  const open = tickets.filter(isOpen)
  expect(open.length / tickets.length).toBeGreaterThan(0.03)
  expect(open.length / tickets.length).toBeLessThan(0.4)
  const overdue = open.filter((ticket) => isOverdue(ticket, defaultClocks, MIDNIGHT))
  expect(overdue.length).toBeGreaterThan(0)
  const slow = tickets.filter(({ openedAt, respondedAt, severity }) => {
    const limit = defaultClocks[severity].response * 60_000
    return respondedAt !== null && respondedAt - openedAt > limit
  })
  expect(slow.length / tickets.length).toBeGreaterThan(0.05)
  expect(slow.length / tickets.length).toBeLessThan(0.2)
})

test('they went through every verb that a day has, and duplicates stand with what they repeat', () => {
  const tickets = ticketsOf(whole)
  const states = new Set(tickets.map(({ state }) => state))
  for (const state of ['RESOLVED', 'CLOSED', 'INVALID', 'MERGED'] as const) {
    expect(states).toContain(state)
  }
  const merged = tickets.filter(({ mergedInto }) => mergedInto !== null)
  for (const { mergedInto, place, category } of merged) {
    const into = whole.room.state.projections.incidents.get(mergedInto ?? 0)
    expect(into).toMatchObject({ place, category })
  }
  const cause = tickets.find(({ children }) => children.length > 0)
  const links = planned.flatMap(({ steps }) => steps.filter(({ verb }) => verb === 'LINK'))
  expect(cause?.children.length).toBeGreaterThan(5)
  expect(cause?.children).toHaveLength(links.length)
  expect(cause?.children.every((child) => tickets[child - 1]?.state !== 'NEW')).toBe(true)
})

test('a rehearsal that is stopped goes on and does nothing twice', async () => {
  await using stopped = await rehearse([], { tickets: true })
  for (const moment of ['26 09:07', '27 07:33', '27 19:20']) {
    await stopped.until(wib(moment))
    stopped.restart()
  }
  await stopped.until(MIDNIGHT)
  const facts = ticketsOf(stopped).map(({ title, state, version, place }) => {
    return [title, place, state, version].join()
  })
  const expected = ticketsOf(whole).map(({ title, state, version, place }) => {
    return [title, place, state, version].join()
  })
  expect(facts).toEqual(expected)
  expect(stopped.refused).toEqual([])
})

test('what a person does with a ticket stands, and the rehearsal does not mind', async () => {
  await using played = await rehearse([], { tickets: true })
  await played.until(wib('27 07:33'))
  const { room } = played
  const { incidents } = room.state.projections
  const waiting = incidents.open('35').find(({ state }) => state === 'NEW')
  const { number = 0, version = 0 } = waiting ?? {}
  const desk = {
    geography: room.geography,
    incidents,
    actor: 'desk',
    may: () => true,
    foresee: (drafts: readonly Draft[]) => room.journal.foresee(drafts),
    recorder: room.journal,
    turns: new Turns(),
  }
  const asked = { number, version, key: 'by hand', note: 'Salah sambung.' }
  expect(await changeIncident('INVALIDATE', asked, desk)).toBeNull()
  await played.until(MIDNIGHT)
  expect(incidents.get(number)).toMatchObject({ state: 'INVALID', version: version + 1 })
  expect(played.refused).toEqual([])
})
