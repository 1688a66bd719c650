import { describe, expect, test } from 'vitest'
import { Pairings } from '../../../../server/src/commands/people/pairings.ts'
import {
  approveScreen,
  fetchPairing,
  revokeScreen,
} from '../../../../server/src/commands/people/screens.ts'
import { issueToken, revokeToken } from '../../../../server/src/commands/people/tokens.ts'
import { type PeopleRoom, peopleRoom } from '../../../support/builders/people.ts'

const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

describe('a television', () => {
  test('gets its token once, after somebody approved the code that it shows', async () => {
    await using room = await peopleRoom()
    const { pairings, begun } = pairing(room)
    expect(fetchPairing(begun.secret, room.desk, pairings).token).toBeNull()
    const approved = await approve(room, pairings, ` ${begun.code.toLowerCase()} `)
    expect(approved).toMatchObject({ ok: true, done: { name: 'Lobi', area: '35.78' } })
    const { token } = fetchPairing(begun.secret, room.desk, pairings)
    const principal = room.desk.sessions.principalOf(token ?? '')
    expect(principal).toEqual({ name: 'Lobi', role: 'SCREEN', area: '35.78' })
    expect(fetchPairing(begun.secret, room.desk, pairings)).toMatchObject({
      token: null,
      pairing: { state: 'ENDED' },
    })
  })

  test('shows a code of six letters and digits that cannot be mistaken for others', async () => {
    await using room = await peopleRoom()
    const { pairings } = pairing(room)
    const codes = Array.from({ length: 400 }, () => pairings.begin()?.code)
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-RT-Z2-46-9]{6}$/)
    expect(new Set(codes).size).toBe(400)
  })

  test('whose code is older than ten minutes is not approved any more', async () => {
    await using room = await peopleRoom()
    const { pairings, begun } = pairing(room)
    room.clock.pass(10 * MINUTE)
    const late = await approve(room, pairings, begun.code)
    expect(late).toMatchObject({ ok: false, problem: { code: 'CODE_UNKNOWN' } })
    expect(pairings.state(begun.secret)).toEqual({ state: 'ENDED' })
  })

  test('is approved once when two approve its code at once', async () => {
    await using room = await peopleRoom()
    const { pairings, begun } = pairing(room)
    const both = await Promise.all([
      approve(room, pairings, begun.code, 'Lobi'),
      approve(room, pairings, begun.code, 'Aula'),
    ])
    expect(both.map(({ ok }) => ok)).toEqual([true, false])
    expect(room.recorded().map(([type]) => type)).toEqual(['screen.paired'])
  })

  test('shows nothing any more once it is revoked, and its token never expires before', async () => {
    await using room = await peopleRoom()
    const { pairings, begun } = pairing(room)
    await approve(room, pairings, begun.code)
    const { token, screen } = fetchPairing(begun.secret, room.desk, pairings)
    room.clock.pass(100 * DAY)
    expect(room.restarted().principalOf(token ?? '')).not.toBeNull()
    await revokeScreen(screen?.id ?? '', 'administrator', room.desk)
    expect(room.desk.sessions.principalOf(token ?? '')).toBeNull()
    expect(room.restarted().principalOf(token ?? '')).toBeNull()
    expect(room.desk.people.screens()).toEqual([])
  })

  test('is not begun when five hundred others wait', async () => {
    await using room = await peopleRoom()
    const { pairings } = pairing(room)
    for (let each = 1; each < 500; each += 1) expect(pairings.begin()).not.toBeNull()
    expect(pairings.begin()).toBeNull()
    room.clock.pass(10 * MINUTE)
    expect(pairings.begin()).not.toBeNull()
  })
})

describe("a machine's token", () => {
  const machine = { name: 'umpan', role: 'REPORTER', area: '35.78', days: 2 } as const

  test('acts as what it was issued, for the days that it is good for', async () => {
    await using room = await peopleRoom()
    const issued = await issueToken(machine, 'administrator', room.desk)
    const token = issued.ok ? issued.done.token : ''
    const { name, role, area } = machine
    expect(room.desk.sessions.principalOf(token)).toEqual({ name, role, area })
    expect(JSON.stringify(room.recorded())).not.toContain(token)
    room.clock.pass(2 * DAY)
    expect(room.desk.sessions.principalOf(token)).toBeNull()
  })

  test('is void once it is revoked, and its name is free again', async () => {
    await using room = await peopleRoom()
    const issued = await issueToken(machine, 'administrator', room.desk)
    if (!issued.ok) throw new Error(issued.problem.message)
    const { token, issued: known } = issued.done
    await revokeToken(known.id, 'administrator', room.desk)
    expect(room.desk.sessions.principalOf(token)).toBeNull()
    expect((await issueToken(machine, 'administrator', room.desk)).ok).toBe(true)
  })

  test('has a name that no person, screen or other machine has', async () => {
    await using room = await peopleRoom()
    await room.add({ name: 'Umpan' })
    const taken = await issueToken(machine, 'administrator', room.desk)
    expect(taken).toMatchObject({ ok: false, problem: { code: 'NAME_TAKEN' } })
  })

  test.each([0, -1, 3_651])('is not issued for %d days', async (days) => {
    await using room = await peopleRoom()
    const refused = await issueToken({ ...machine, days }, 'administrator', room.desk)
    expect(refused).toMatchObject({ ok: false, problem: { code: 'OUT_OF_RANGE', path: ['days'] } })
  })

  test('was last seen when it was last shown, to five minutes', async () => {
    await using room = await peopleRoom()
    const { sessions } = room.desk
    const issued = await issueToken({ ...machine, days: null }, 'administrator', room.desk)
    if (!issued.ok) throw new Error(issued.problem.message)
    const { token, issued: known } = issued.done
    expect(sessions.seenAt('machine', known.id)).toBeNull()
    sessions.principalOf(token)
    const first = room.clock.now()
    room.clock.pass(5 * MINUTE - 1)
    sessions.principalOf(token)
    expect(room.restarted().seenAt('machine', known.id)).toBe(first)
    room.clock.pass(1)
    sessions.principalOf(token)
    expect(room.restarted().seenAt('machine', known.id)).toBe(first + 5 * MINUTE)
  })
})

function pairing(room: PeopleRoom) {
  const pairings = new Pairings(() => room.clock.now())
  const begun = pairings.begin()
  if (!begun) throw new Error('no pairing')
  return { pairings, begun }
}

function approve(room: PeopleRoom, pairings: Pairings, code: string, name = 'Lobi') {
  return approveScreen({ code, name, area: '35.78' }, 'administrator', room.desk, pairings)
}
