import { describe, expect, test } from 'vitest'
import { nameKey, readName } from '../../../../server/src/domain/people/names.ts'

describe('a name', () => {
  test.each([
    ['  Siti Aminah ', 'Siti Aminah'],
    ['Ｂｕｄｉ', 'Budi'],
    ["Nur'aini O.", "Nur'aini O."],
    ['=cmd|x', '=cmd|x'],
  ])('%j is kept as %j', (written, kept) => {
    expect(readName(written)).toEqual({ ok: true, name: kept })
  })

  test.each([
    ['that is empty', ''],
    ['of blanks', '   '],
    ['with a line break', 'Siti\nBudi'],
    ['that turns the direction of writing', 'Siti\u202Enimda'],
    ['with something invisible', 'Si\u200Bti'],
    ['of 61 characters', 'a'.repeat(61)],
    ['that grows too long when it is normalised', '\uFDFA'.repeat(20)],
    ['of 200,000 characters', 'a'.repeat(200_000)],
    ['of the hub itself', ' Hub '],
    ['of the administrator, in other letters', 'ＡＤＭＩＮＩＳＴＲＡＴＯＲ'],
  ])('%s is refused', (_, written) => {
    expect(readName(written)).toMatchObject({ ok: false, message: expect.stringContaining('name') })
  })

  test('is the same in any case and width', () => {
    expect(nameKey(' SITI ')).toBe(nameKey('siti'))
    expect(nameKey('Ｓｉｔｉ')).toBe(nameKey('siti'))
    expect(nameKey('siti a')).not.toBe(nameKey('siti'))
  })
})
