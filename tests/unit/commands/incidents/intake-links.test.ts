import { expect, test } from 'vitest'
import {
  issueLink,
  linkOfCode,
  revokeLink,
} from '../../../../server/src/commands/incidents/intake-links.ts'
import { type IntakeRoom, intakeRoom } from '../../../support/builders/intake.ts'

const DAY = 86_400_000
const asked = { label: 'PPK Karang Pilang', area: '357801', days: 7 }

async function issued(room: IntakeRoom): Promise<{ id: string; code: string }> {
  const made = await issueLink(asked, room.linkDesk())
  if ('kind' in made) throw new Error(made.message)
  return made
}

test('a link holds for its days, however its code is typed', async () => {
  await using room = await intakeRoom()
  const { code } = await issued(room)
  const held = linkOfCode(` ${code.toLowerCase()} `, room.linkDesk())
  expect(held).toMatchObject({ label: 'PPK Karang Pilang', area: '35.78.01', issuedBy: 'meja-1' })
  room.real.now += 7 * DAY - 1
  expect(linkOfCode(code, room.linkDesk())).not.toBeNull()
  room.real.now += 1
  expect(linkOfCode(code, room.linkDesk())).toBeNull()
})

test('a link that was called back lets nothing in', async () => {
  await using room = await intakeRoom()
  const { id, code } = await issued(room)
  expect(await revokeLink(id, room.linkDesk())).toBeNull()
  expect(await revokeLink(id, room.linkDesk())).toBeNull()
  expect(linkOfCode(code, room.linkDesk())).toBeNull()
  expect(room.journal.seq).toBe(2)
})

test('a code that nobody made opens nothing', async () => {
  await using room = await intakeRoom()
  const { id, code } = await issued(room)
  for (const wrong of [
    '',
    '-',
    id,
    `${id}-`,
    `${id}-X`,
    `${code}X`,
    `${code}-X`,
    'x'.repeat(1e5),
  ]) {
    expect(linkOfCode(wrong, room.linkDesk())).toBeNull()
  }
})

test("the record holds no code of a link, so who reads it can't use one", async () => {
  await using room = await intakeRoom()
  const { code } = await issued(room)
  const bodies = [...room.journal.read(0)].map(({ body }) => body).join()
  expect(bodies).not.toContain(code.split('-')[1])
})

test.each([
  [{ label: ' ' }, 'TEXT_MISSING', 'label'],
  [{ label: 'x'.repeat(81) }, 'TEXT_TOO_LONG', 'label'],
  [{ area: '35.99' }, 'AREA_UNKNOWN', 'area'],
  [{ days: 0 }, 'OUT_OF_RANGE', 'days'],
  [{ days: 61 }, 'OUT_OF_RANGE', 'days'],
])('a link with %j is not made', async (more, code, field) => {
  await using room = await intakeRoom()
  const made = await issueLink({ ...asked, ...more }, room.linkDesk())
  expect(made).toMatchObject({ code, path: [field] })
  expect(room.journal.seq).toBe(0)
})

test('nobody makes a link outside their area, or learns of one there by calling it back', async () => {
  await using room = await intakeRoom()
  const elsewhere = room.linkDesk((area) => area.startsWith('35.22'))
  expect(await issueLink(asked, elsewhere)).toMatchObject({ kind: 'forbidden' })
  const { id, code } = await issued(room)
  const unknown = await revokeLink('nothing', elsewhere)
  expect(await revokeLink(id, elsewhere)).toEqual(unknown)
  expect(linkOfCode(code, room.linkDesk())).not.toBeNull()
})
