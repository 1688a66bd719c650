import { expect, test } from 'vitest'
import { announceFile, attachFile } from '../../../../server/src/commands/incidents/attach.ts'
import { type IntakeRoom, intakeRoom, taken } from '../../../support/builders/intake.ts'

const announced = { name: 'foto.jpg', bytes: 100, mediaType: 'image/jpeg' }
type Desk = ReturnType<IntakeRoom['fileDesk']>

async function* nothing() {}

function place(room: IntakeRoom, desk: Desk, more: Partial<typeof announced> = {}): string {
  const opened = announceFile({ ...announced, ...more }, room.ticket(1), 'meja-1', desk)
  if ('code' in opened) throw new Error(opened.code)
  return opened.token
}

const hash = (digit: number) => String(digit).padStart(64, '0')

test('a file that came in is on its ticket, with who sent it, and is no response', async () => {
  await using room = await intakeRoom()
  await room.opened()
  const desk = room.fileDesk(taken({ mediaType: 'image/jpeg', width: 10, height: 20 }))
  const attached = await attachFile(place(room, desk), nothing(), desk)
  expect(attached.kind).toBe('attached')
  expect(room.ticket(1)).toMatchObject({
    version: 2,
    respondedAt: null,
    attachments: [{ name: 'foto.jpg', width: 10, height: 20, addedAt: room.clock.now() }],
  })
  expect([...room.journal.read(1)][0]).toMatchObject({ type: 'incident.attached', actor: 'meja-1' })
})

test('a place is for one file, and for ten minutes', async () => {
  await using room = await intakeRoom()
  await room.opened()
  const desk = room.fileDesk(taken(), taken({ sha256: hash(2) }))
  const used = place(room, desk)
  await attachFile(used, nothing(), desk)
  expect(await attachFile(used, nothing(), desk)).toEqual({ kind: 'no-place' })
  const old = place(room, desk)
  room.real.now += 600_000
  expect(await attachFile(old, nothing(), desk)).toEqual({ kind: 'no-place' })
  expect(await attachFile('guessed', nothing(), desk)).toEqual({ kind: 'no-place' })
})

test('of two files that are sent to one place at once, one is taken', async () => {
  await using room = await intakeRoom()
  await room.opened()
  const desk = room.fileDesk(taken({ sha256: hash(1) }), taken({ sha256: hash(2) }))
  const token = place(room, desk)
  const sent = await Promise.all([1, 2].map(() => attachFile(token, nothing(), desk)))
  expect(sent.map(({ kind }) => kind)).toEqual(['attached', 'no-place'])
})

test('the same file again is the one that is there', async () => {
  await using room = await intakeRoom()
  await room.opened()
  const desk = room.fileDesk(taken(), taken())
  const first = await attachFile(place(room, desk), nothing(), desk)
  const second = await attachFile(place(room, desk), nothing(), desk)
  expect(second).toMatchObject(first)
  expect(room.ticket(1).attachments).toHaveLength(1)
})

test('what an agent does meanwhile stops no file', async () => {
  await using room = await intakeRoom()
  await room.opened()
  const desk = room.fileDesk(taken())
  const token = place(room, desk)
  await Promise.all([room.done('VERIFY', 1, {}), attachFile(token, nothing(), desk)])
  expect(room.ticket(1)).toMatchObject({ state: 'VERIFIED', version: 3 })
  expect(room.ticket(1).attachments).toHaveLength(1)
})

test('a ticket takes as many files as the rules say, counting those on their way', async () => {
  await using room = await intakeRoom({
    rules: { attachments: { perTicket: 2, mostBytes: 1_000, mostPixels: 1_000 } },
  })
  await room.opened()
  const desk = room.fileDesk(taken({ sha256: hash(1) }), taken({ sha256: hash(2) }))
  const tokens = [place(room, desk), place(room, desk)]
  expect(() => place(room, desk)).toThrow('FULL')
  for (const token of tokens) await attachFile(token, nothing(), desk)
  expect(() => place(room, desk)).toThrow('FULL')
  expect(room.ticket(1).attachments).toHaveLength(2)
})

test.each([
  [{ bytes: 0 }, 'EMPTY'],
  [{ bytes: -1 }, 'EMPTY'],
  [{ bytes: 10_000_001 }, 'TOO_LARGE'],
  [{ mediaType: 'image/svg+xml' }, 'TYPE_NOT_TAKEN'],
  [{ mediaType: 'toString' }, 'TYPE_NOT_TAKEN'],
  [{ name: 'x'.repeat(256) }, 'OUT_OF_RANGE'],
])('no place is kept for a file with %j', async (more, code) => {
  await using room = await intakeRoom()
  await room.opened()
  expect(() => place(room, room.fileDesk(), more)).toThrow(code)
})

test('a file with a fault is on no ticket, its place is used up, and another may come', async () => {
  await using room = await intakeRoom({
    rules: { attachments: { perTicket: 1, mostBytes: 1_000, mostPixels: 1_000 } },
  })
  await room.opened()
  const desk = room.fileDesk()
  const token = place(room, desk)
  const refused = { kind: 'refused', problem: { code: 'EMPTY' } }
  expect(await attachFile(token, nothing(), desk)).toMatchObject(refused)
  expect(await attachFile(token, nothing(), desk)).toEqual({ kind: 'no-place' })
  expect(room.ticket(1).version).toBe(1)
  expect(place(room, desk)).not.toBe(token)
})
