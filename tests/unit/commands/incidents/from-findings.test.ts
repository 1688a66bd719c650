import { expect, test } from 'vitest'
import { defaultRules } from '../../../../server/src/domain/rules.ts'
import { registerOf } from '../../../support/builders/city.ts'
import { type WatchedRoom, watchedRoom } from '../../../support/builders/watch.ts'
import { ballots, sentAt } from '../../../support/builders/reports.ts'

const VILLAGE = '35.78.01.1001'
const stations = ['001', '002', '003'].map((number) => `${VILLAGE}.${number}`)
let reports = 0

/** Stations report what they received of both contests: 13 of one among the other, or what is right. */
async function received(room: WatchedRoom, codes: readonly string[], swapped: boolean) {
  reports += 1
  const observedAt = sentAt(`27 08:${String(reports % 60).padStart(2, '0')}`)
  const moved = swapped ? 13 : 0
  const said = codes.flatMap((station) => [
    ballots({ key: `g${reports} ${station}`, station, observedAt, received: 513 - moved }),
    ballots({
      key: `r${reports} ${station}`,
      station,
      observedAt,
      contest: 'regency:35.78',
      received: 513 + moved,
    }),
  ])
  const dated = said.map((report) => ({ ...report, observedAt: Date.parse(report.observedAt) }))
  await room.submit({ ballots: dated })
  await room.watch.settle()
}

/** The entries about a ticket, as type and actor. */
function history(room: WatchedRoom, number = 1): string[] {
  return room.history
    .entries(room.ticket(number))
    .map(({ type, actor }) => `${type.slice('incident.'.length)} ${actor}`)
}

test('a chosen finding opens a ticket that names figures and place, and no cause', async () => {
  await using room = await watchedRoom()
  await received(room, stations.slice(0, 1), true)
  const ticket = room.ticket(1)
  expect(ticket).toMatchObject({
    category: 'LOGISTICS',
    severity: 'HIGH',
    source: 'CHECK',
    openedBy: 'hub',
    place: '35.78.01',
    quantity: 1,
  })
  expect(ticket.title).toBe(
    'Surat suara satu pemilihan kurang, pemilihan lain lebih sebanyak itu (gubernur): Karang Pilang, Kota Surabaya',
  )
  expect(ticket.description).toBe(
    'TPS 1, Karang Pilang, Karang Pilang, Kota Surabaya: tercatat 500, pembanding 513, selisih -13.',
  )
  const [opened] = room.history.entries(ticket)
  expect(opened?.key).toBe('finding:v1:BALLOTS_SWAPPED:governor:35.78.01:1')
})

test('the findings of a district are one ticket, which is told when there are twice as many', async () => {
  await using room = await watchedRoom()
  await received(room, stations.slice(0, 1), true)
  await received(room, stations, true)
  expect(room.lines()).toHaveLength(1)
  expect(history(room)).toEqual(['opened hub', 'commented hub'])
  const note = room.history.entries(room.ticket(1)).at(-1)?.body
  expect(note).toContain('Sekarang 3 temuan')
  await received(room, [`35.78.01.1002.001`], true)
  expect(history(room)).toHaveLength(2)
})

test('a flood of findings is one ticket a district, which names ten of them and counts the others', async () => {
  await using room = await watchedRoom({ geography: registerOf({ '35.78.01': 40 }) })
  const all = room.geography.stationsWithin('35.78').map(({ code }) => code)
  await received(room, all, true)
  expect(room.lines()).toHaveLength(1)
  const { description, quantity } = room.ticket(1)
  expect(quantity).toBe(40)
  expect(description.split('\n')).toHaveLength(11)
  expect(description).toMatch(/Dan 30 temuan lain di wilayah ini\.$/)
})

test('rules say at which level findings are gathered', async () => {
  const rule = { category: 'LOGISTICS', severity: 'LOW', level: 'STATION' } as const
  await using room = await watchedRoom({ rules: { tickets: { BALLOTS_SWAPPED: rule } } })
  await received(room, stations, true)
  expect(room.lines()).toEqual(stations.map((code, at) => `#${at + 1} NEW 0 ${code}`))
})

test('a ticket that nobody took up is settled when its figures are cured', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  await received(room, stations.slice(0, 2), false)
  expect(room.ticket(1).state).toBe('NEW')
  await received(room, stations, false)
  expect(room.ticket(1)).toMatchObject({ state: 'CLOSED', reason: 'CURED', respondedAt: null })
  expect(history(room)).toEqual(['opened hub', 'verified hub', 'resolved hub', 'closed hub'])
})

test('a ticket that was escalated by time is settled all the same', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  await room.later(31)
  expect(room.ticket(1).state).toBe('ESCALATED')
  await received(room, stations, false)
  expect(room.ticket(1).state).toBe('CLOSED')
})

test('a ticket that a person took up is theirs: it is told and left open', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  await room.done('ASSIGN', 1, { to: 'meja-2' })
  await received(room, stations, false)
  await room.watchAgain().settle()
  expect(room.ticket(1)).toMatchObject({ state: 'ASSIGNED' })
  expect(history(room)).toEqual(['opened hub', 'assigned meja-1', 'commented hub'])
  await received(room, stations, true)
  expect(history(room).at(-1)).toBe('commented hub')
  expect(room.history.entries(room.ticket(1)).at(-1)?.body).toContain('Muncul lagi')
  expect(room.lines()).toHaveLength(1)
})

test('a finding that comes back opens a new ticket that names the earlier one', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  await received(room, stations, false)
  await received(room, stations, true)
  expect(room.lines()).toEqual(['#1 CLOSED 0 35.78.01', '#2 NEW 0 35.78.01'])
  expect(room.ticket(2).description).toContain('tiket sebelumnya #1')
  const [opened] = room.history.entries(room.ticket(2))
  expect(opened?.key).toBe('finding:v1:BALLOTS_SWAPPED:governor:35.78.01:2')
})

test('what a desk settled stays settled, and only what is found since then is new', async () => {
  await using room = await watchedRoom()
  await received(room, stations.slice(0, 1), true)
  await room.done('INVALIDATE', 1, { note: 'sudah ditukar, laporannya belum' })
  await room.watchAgain().settle()
  expect(room.lines()).toHaveLength(1)
  await received(room, stations.slice(0, 2), true)
  expect(room.lines()).toEqual(['#1 INVALID 0 35.78.01', '#2 NEW 0 35.78.01'])
})

test('a ticket that was merged lives on in the other one', async () => {
  await using room = await watchedRoom()
  await received(room, stations.slice(0, 1), true)
  await room.opened()
  await room.done('MERGE', 1, { into: 2 })
  await received(room, stations, true)
  expect(room.lines()).toHaveLength(2)
  await received(room, stations, false)
  expect(room.ticket(1).state).toBe('MERGED')
  await room.done('VERIFY', 2, {})
  await room.done('RESOLVE', 2, { reason: 'FIXED' })
  await received(room, stations, true)
  expect(room.lines()).toHaveLength(3)
})

test('a ticket with others hung on it is not settled by the hub', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  await room.opened()
  await room.done('LINK', 2, { parent: 1 })
  await received(room, stations, false)
  expect(room.ticket(1).state).toBe('NEW')
  expect(history(room).at(-1)).toBe('commented hub')
})

test('a hub that was started again opens nothing twice', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  const before = room.journal.seq
  await room.watchAgain().settle()
  expect(room.journal.seq).toBe(before)
})

test('a hub that is started with old findings opens their tickets', async () => {
  await using room = await watchedRoom({ rules: { tickets: {} } })
  await received(room, stations, true)
  expect(room.lines()).toEqual([])
  await room.watchAgain(defaultRules).settle()
  expect(room.lines()).toEqual(['#1 NEW 0 35.78.01'])
})

test('a hub that stopped between resolving and closing closes', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  const hub = room.desk('hub')
  await room.done('VERIFY', 1, {}, hub)
  await room.done('RESOLVE', 1, { reason: 'CURED' }, hub)
  await received(room, stations, false)
  expect(room.ticket(1).state).toBe('CLOSED')
})

test('a desk that takes the ticket up in the moment of the cure keeps it', async () => {
  await using room = await watchedRoom()
  await received(room, stations, true)
  const observedAt = Date.parse(sentAt('27 09:30'))
  const right = stations.flatMap((station) => [
    { ...ballots({ key: `a${station}`, station, received: 513 }), observedAt },
    {
      ...ballots({ key: `b${station}`, station, contest: 'regency:35.78', received: 513 }),
      observedAt,
    },
  ])
  await room.submit({ ballots: right })
  const taken = room.attempt('ASSIGN', 1, { to: 'meja-2' })
  const acted = room.watch.settle()
  expect(await taken).toBeNull()
  await acted
  expect(history(room)).toEqual(['opened hub', 'assigned meja-1', 'commented hub'])
})

test('findings of other codes wait in their list', async () => {
  await using room = await watchedRoom()
  const observedAt = Date.parse(sentAt('27 08:00'))
  await room.submit({ ballots: [{ ...ballots({ received: 100 }), observedAt }] })
  await room.watch.settle()
  expect(room.openFindings()).toHaveLength(1)
  expect(room.lines()).toEqual([])
})
