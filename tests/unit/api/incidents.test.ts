import { expect, test } from 'vitest'
import { figuresOf } from './desk.ts'
import { incidentDesk } from './incident-desk.ts'

const MINUTE = 60_000

test('a ticket goes from its opening to its end, each verb an entry with actor, time and note', async () => {
  await using desk = await incidentDesk()
  expect(await desk.open()).toMatchObject({ incident: { number: 1, state: 'NEW', version: 1 } })
  await desk.do('verifyIncident', { number: 1, version: 1, note: 'sudah ditelepon' })
  await desk.do('assignIncident', { number: 1, version: 2, to: 'meja-3' })
  await desk.do('startIncident', { number: 1, version: 3 })
  await desk.do('referIncident', { number: 1, version: 4, to: 'BAWASLU' })
  await desk.do('replyToIncident', { number: 1, version: 5, note: 'akan datang' })
  await desk.do('escalateIncident', { number: 1, version: 6, note: 'belum datang' })
  await desk.do('requestAdvice', { number: 1, version: 7, of: 'divisi teknis' })
  await desk.do('giveAdvice', { number: 1, version: 8, note: 'pakai cadangan' })
  await desk.do('amendIncident', { number: 1, version: 9, severity: 'CRITICAL', quantity: 25 })
  await desk.do('commentOnIncident', { number: 1, version: 1, note: 'dicatat' })
  await desk.do('resolveIncident', { number: 1, version: 11, reason: 'FIXED' })
  await desk.do('closeIncident', { number: 1, version: 12 })
  await desk.do('reopenIncident', { number: 1, version: 13, note: 'kurang lagi' })
  const fields = 'state version escalation timeline { verb actor note detail }'
  const { timeline, ...stands } = (await desk.ticket(1, fields)) as { timeline: object[] }
  expect(stands).toEqual({ state: 'IN_PROGRESS', version: 14, escalation: 1 })
  expect(timeline.map((entry) => Object.values(entry).join(' | '))).toEqual([
    'OPEN | meja-1 |  | ',
    'VERIFY | meja-1 | sudah ditelepon | ',
    'ASSIGN | meja-1 |  | to meja-3',
    'START | meja-1 |  | ',
    'REFER | meja-1 |  | BAWASLU',
    'REPLY | meja-1 | akan datang | ',
    'ESCALATE | meja-1 | belum datang | level 1',
    'REQUEST_ADVICE | meja-1 |  | of divisi teknis',
    'GIVE_ADVICE | meja-1 | pakai cadangan | asked of divisi teknis',
    'AMEND | meja-1 |  | severity HIGH -> CRITICAL, quantity - -> 25',
    'COMMENT | meja-1 | dicatat | ',
    'RESOLVE | meja-1 |  | FIXED',
    'CLOSE | meja-1 |  | ',
    'REOPEN | meja-1 | kurang lagi | ',
  ])
})

test('of two agents who decide on the same version one wins, and the other is told what was done', async () => {
  await using desk = await incidentDesk()
  await desk.open()
  const [first, second] = await Promise.all([
    desk.do('assignIncident', { number: 1, version: 1, to: 'meja-2', note: 'saya ambil' }),
    desk.do('invalidateIncident', { number: 1, version: 1, note: 'iseng' }),
  ])
  expect(first).toMatchObject({ incident: { state: 'ASSIGNED', version: 2 } })
  expect(second).toMatchObject({
    __typename: 'ConflictProblem',
    code: 'CONFLICT',
    path: ['version'],
    stands: { number: 1, state: 'ASSIGNED', version: 2 },
    changes: [{ verb: 'ASSIGN', actor: 'meja-1', note: 'saya ambil' }],
  })
})

test('a key that stands for something else is a conflict about no ticket', async () => {
  await using desk = await incidentDesk()
  await desk.open({ key: 'same' })
  const same = await desk.open({ key: 'same' })
  expect(same).toMatchObject({ incident: { number: 1 } })
  const other = await desk.open({ key: 'same', title: 'Lain sekali' })
  expect(other).toMatchObject({ code: 'KEY_REUSED', path: ['key'], stands: null, changes: [] })
})

test('a move that is not allowed is refused with the state and what is possible, which the ticket shows', async () => {
  await using desk = await incidentDesk()
  await desk.open()
  const refused = await desk.do('closeIncident', { number: 1, version: 1 })
  expect(refused).toMatchObject({ code: 'MOVE_NOT_ALLOWED', path: ['number'] })
  const { message } = refused as { message: string }
  expect(message).toContain('#1 is NEW')
  expect(message).toContain('VERIFY, ASSIGN')
  const { allowedVerbs } = (await desk.ticket(1, 'allowedVerbs')) as { allowedVerbs: string[] }
  expect(message.endsWith(`Possible: ${allowedVerbs.join(', ')}.`)).toBe(true)
})

test('a number that stands for no ticket is not found, by a question and by a change', async () => {
  await using desk = await incidentDesk()
  expect(await desk.ticket(7, 'number')).toBeNull()
  const refused = await desk.do('verifyIncident', { number: 7, version: 1 })
  expect(refused).toMatchObject({ __typename: 'NotFoundProblem', path: ['number'] })
})

test('the clocks of a ticket run from its opening, stand still while referred and run out', async () => {
  await using desk = await incidentDesk()
  await desk.open({ severity: 'CRITICAL' })
  const fields = 'respondBy resolveBy overdue paused respondedAt'
  expect(await desk.ticket(1, fields)).toEqual({
    respondBy: '2024-11-27T19:05:00.000+07:00',
    resolveBy: '2024-11-27T20:00:00.000+07:00',
    overdue: false,
    paused: false,
    respondedAt: null,
  })
  desk.clock.pass(6 * MINUTE)
  expect(await desk.ticket(1, 'overdue')).toEqual({ overdue: true })
  await desk.do('verifyIncident', { number: 1, version: 1 })
  await desk.do('referIncident', { number: 1, version: 2, to: 'PLN' })
  expect(await desk.ticket(1, fields)).toMatchObject({
    resolveBy: null,
    overdue: false,
    paused: true,
    respondedAt: '2024-11-27T19:06:00.000+07:00',
  })
  desk.clock.pass(10 * MINUTE)
  await desk.do('replyToIncident', { number: 1, version: 3, note: 'menyala lagi' })
  expect(await desk.ticket(1, 'resolveBy')).toEqual({ resolveBy: '2024-11-27T20:10:00.000+07:00' })
})

test('figures count the open tickets of an area, the critical and the overdue, now and at a past moment', async () => {
  await using desk = await incidentDesk()
  await desk.open({ severity: 'CRITICAL' })
  await desk.open({ place: '35.22.01.2001' })
  await desk.open({ place: null })
  const counts = 'incidents { open critical overdue }'
  expect(await figuresOf(desk, '35', counts)).toEqual({
    incidents: { open: 3, critical: 1, overdue: 0 },
  })
  desk.clock.pass(10 * MINUTE)
  await desk.do('invalidateIncident', { number: 2, version: 1, note: 'iseng' })
  for (const code of ['35.78', '35.78.01.1001.003']) {
    expect(await figuresOf(desk, code, counts)).toEqual({
      incidents: { open: 1, critical: 1, overdue: 1 },
    })
  }
  const then = `{ area(code: "35.22") {
    now: figures { ${counts} } before: figures(at: "2024-11-27T19:00:00+07:00") { ${counts} }
  } }`
  expect((await desk.ask(then)).data?.['area']).toEqual({
    now: { incidents: { open: 0, critical: 0, overdue: 0 } },
    before: { incidents: { open: 1, critical: 0, overdue: 0 } },
  })
})

test('a ticket that may be the same is suggested when one is opened and on the ticket', async () => {
  await using desk = await incidentDesk()
  await desk.open()
  await desk.open({ category: 'SECURITY', title: 'Ribut' })
  expect(await desk.open()).toMatchObject({ similar: [{ number: 1 }] })
  await desk.do('resolveIncident', { number: 1, version: 1, reason: 'FIXED' })
  expect(await desk.ticket(1, 'similar { number }')).toEqual({ similar: [{ number: 3 }] })
  await desk.do('invalidateIncident', { number: 1, version: 1, note: 'sama dengan #3' })
  expect(await desk.ticket(3, 'similar { number }')).toEqual({ similar: [] })
})

test('a cause shows its tickets, a merged one where it goes on, and the histories name each other', async () => {
  await using desk = await incidentDesk()
  await desk.open({ title: 'Sirekap tidak bisa unggah', category: 'SIREKAP' })
  await desk.open({ parent: 1 })
  await desk.open()
  await desk.do('linkIncident', { number: 3, version: 1, parent: 1 })
  await desk.do('mergeIncident', { number: 3, version: 2, into: 2, note: 'sama' })
  const joined = 'childCount children(first: 1) { number } timeline { verb detail }'
  expect(await desk.ticket(1, joined)).toEqual({
    childCount: 2,
    children: [{ number: 2 }],
    timeline: [
      { verb: 'OPEN', detail: null },
      { verb: 'LINK', detail: '#2' },
      { verb: 'LINK', detail: '#3' },
    ],
  })
  expect(await desk.ticket(3, 'state parent { number } mergedInto { number merged { number } }')) //
    .toEqual({
      state: 'MERGED',
      parent: { number: 1 },
      mergedInto: { number: 2, merged: [{ number: 3 }] },
    })
})

test('resolving a cause resolves its open tickets when it is asked to', async () => {
  await using desk = await incidentDesk()
  await desk.open()
  await desk.open({ parent: 1 })
  await desk.do('verifyIncident', { number: 1, version: 1 })
  await desk.do('verifyIncident', { number: 2, version: 1 })
  const { version } = (await desk.ticket(1, 'version')) as { version: number }
  await desk.do('resolveIncident', { number: 1, version, reason: 'FIXED', children: true })
  expect(await desk.ticket(2, 'state reason')).toEqual({ state: 'RESOLVED', reason: 'FIXED' })
})

test('a question does not go round between a cause and its tickets for ever', async () => {
  await using desk = await incidentDesk()
  await desk.open()
  await desk.open({ parent: 1 })
  const near = 'children { parent { number } }'
  expect(await desk.ticket(1, near)).toEqual({ children: [{ parent: { number: 1 } }] })
  const far = 'children { parent { children { number } } }'
  await expect(desk.ticket(1, far)).rejects.toThrow('BAD_USER_INPUT')
})
