import { describe, expect, test } from 'vitest'
import { wib } from '../../../support/builders/clock.ts'
import { STATION } from '../../../support/builders/incidents.ts'
import { intakeRoom } from '../../../support/builders/intake.ts'

const link = {
  id: 'L1',
  label: 'PPK Karang Pilang',
  area: '35.78.01',
  expiresAt: Infinity,
  issuedBy: 'meja-1',
  issuedAt: 0,
  revokedBy: null,
}

describe('a report of the public', () => {
  test('is an unverified ticket that nobody has responded to', async () => {
    await using room = await intakeRoom()
    expect(await room.reported({ name: 'Sri', phone: '0812 3456 7890' })).toBe(1)
    expect(room.ticket(1)).toMatchObject({
      state: 'NEW',
      source: 'PUBLIC',
      openedBy: 'public',
      place: STATION,
      severity: 'MEDIUM',
      title: 'Surat suara kurang 25',
      description: '',
      reporterName: 'Sri',
      reporterPhone: '0812 3456 7890',
      respondedAt: null,
    })
  })

  test('has its first line as title, and is kept whole as it was written', async () => {
    await using room = await intakeRoom()
    const text = `\t${'panjang '.repeat(30)}\n=SUM(A1) {{x}} <b>tebal</b>`
    await room.reported({ text })
    const { title, description } = room.ticket(1)
    expect(title).toBe(`${'panjang '.repeat(30).slice(0, 119)}…`)
    expect(description).toBe(text)
  })

  test('says when it happened, where that was not now', async () => {
    await using room = await intakeRoom()
    await room.reported({ happenedAt: wib('27 08:15') })
    expect(room.ticket(1).description).toBe('Waktu kejadian: 2024-11-27 08:15 WIB')
  })

  test('that asks can wait longer than one that tells of a problem', async () => {
    await using room = await intakeRoom()
    await room.reported({ kind: 'INQUIRY', category: 'INFORMATION', place: null })
    expect(room.ticket(1)).toMatchObject({ severity: 'LOW', place: null })
  })

  test.each([
    [{ text: ' \n ' }, 'TEXT_MISSING', 'text'],
    [{ text: 'x'.repeat(200_000) }, 'TEXT_TOO_LONG', 'text'],
    [{ text: 'a\u202Eb' }, 'TEXT_CHARACTER', 'text'],
    [{ name: 'x'.repeat(101) }, 'TEXT_TOO_LONG', 'name'],
    [{ phone: '0812\u0000' }, 'TEXT_CHARACTER', 'phone'],
    [{ place: '35.99' }, 'PLACE_UNKNOWN', 'place'],
    [{ happenedAt: wib('27 23:00') }, 'IN_THE_FUTURE', 'happenedAt'],
    [{ key: '' }, 'OUT_OF_RANGE', 'key'],
  ])('with %j is refused and names the field', async (more, code, field) => {
    await using room = await intakeRoom()
    expect(await room.reported(more)).toMatchObject({ code, path: [field] })
    expect(room.journal.seq).toBe(0)
  })
})

describe("a report through an officers' link", () => {
  test("is the field's, and belongs to the link's area when it names no place", async () => {
    await using room = await intakeRoom()
    await room.reported({ place: null }, { link })
    expect(room.ticket(1)).toMatchObject({
      source: 'FIELD',
      place: '35.78.01',
      reporterName: 'PPK Karang Pilang',
    })
  })

  test('names who reported, and whose link it was', async () => {
    await using room = await intakeRoom()
    await room.reported({ name: 'Budi' }, { link })
    expect(room.ticket(1).reporterName).toBe('Budi (PPK Karang Pilang)')
  })

  test.each(['35.22.01.2001', '35.78', '35.78.02.1001.001'])(
    'on %s, outside its area, is refused',
    async (place) => {
      await using room = await intakeRoom()
      const refused = await room.reported({ place }, { link })
      expect(refused).toMatchObject({ code: 'FORBIDDEN', path: ['place'] })
    },
  )
})

describe('what comes without an account is counted', () => {
  const pace = (count: number) => ({ count, minutes: 10 })
  const rules = {
    intake: {
      reports: { address: pace(2), link: pace(4), all: pace(5) },
      files: { address: pace(1), all: pace(1) },
    },
  }
  const tooMany = { code: 'TOO_MANY', wait: 600_000 }

  test('by address: one more is told when to try again, and is taken then', async () => {
    await using room = await intakeRoom({ rules })
    await room.reported()
    await room.reported()
    expect(await room.reported()).toMatchObject(tooMany)
    expect(await room.reported({}, { address: '10.0.0.2' })).toBe(3)
    room.real.now += 599_999
    expect(await room.reported()).toMatchObject({ code: 'TOO_MANY', wait: 1 })
    room.real.now += 1
    expect(await room.reported()).toBe(4)
  })

  test('by link instead, as officers share an address', async () => {
    await using room = await intakeRoom({ rules })
    for (const number of [1, 2, 3, 4]) expect(await room.reported({}, { link })).toBe(number)
    expect(await room.reported({}, { link })).toMatchObject(tooMany)
  })

  test('in all, from however many addresses', async () => {
    await using room = await intakeRoom({ rules })
    for (const number of [1, 2, 3, 4, 5]) {
      expect(await room.reported({}, { address: `10.0.0.${number}` })).toBe(number)
    }
    expect(await room.reported({}, { address: '10.0.0.6' })).toMatchObject(tooMany)
  })

  test('also when they come at once', async () => {
    await using room = await intakeRoom({ rules })
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => room.reported()))
    expect(outcomes.filter((outcome) => typeof outcome === 'number')).toEqual([1, 2])
  })

  test('but not when it is refused, or is the same report again', async () => {
    await using room = await intakeRoom({ rules })
    const again = { key: 'same', text: 'Hujan' }
    await room.reported(again)
    await room.reported({ place: '35.99' })
    await room.reported({ text: '' })
    for (const _ of [1, 2, 3]) expect(await room.reported(again)).toBe(1)
    expect(await room.reported()).toBe(2)
    expect(await room.reported(again)).toBe(1)
  })
})

test('a key that was used for another report is a conflict', async () => {
  await using room = await intakeRoom()
  await room.reported({ key: 'same', text: 'Hujan' })
  expect(await room.reported({ key: 'same', text: 'Banjir' })).toMatchObject({ code: 'KEY_REUSED' })
})
