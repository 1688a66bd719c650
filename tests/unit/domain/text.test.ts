import { describe, expect, test } from 'vitest'
import { LONG_TEXT, SHORT_TEXT, textFault } from '../../../server/src/domain/text.ts'

const titleFault = (text: string | null | undefined) =>
  textFault('title', text, { ...SHORT_TEXT, required: true })
const noteFault = (text: string | null | undefined) => textFault('note', text, LONG_TEXT)

describe('the text of a person', () => {
  test.each([
    '<script>alert(1)</script>',
    '{{ constructor }} ${x} %s',
    "=cmd|' /C calc'!A0",
    'ꦱꦸꦫꦧꦪ, 选票短缺, نقص, Ñandú, e\u0301',
    'keluarga 👨‍👩‍👧, petugas 👩🏽‍⚕️, bendera 🏳️‍🌈, cinta ❤️',
    '"; drop table entry; --',
    ' dengan spasi di tepi ',
  ])('stays as it is when nothing in it deceives: %s', (text) => {
    expect(titleFault(text)).toBeNull()
    expect(noteFault(text)).toBeNull()
  })

  test('may be long up to its limit, counted in characters', () => {
    expect(titleFault('👍'.repeat(200))).toBeNull()
    expect(titleFault('a'.repeat(201))).toEqual({
      code: 'TEXT_TOO_LONG',
      field: 'title',
      message: 'title has 201 characters; write at most 200.',
    })
    expect(noteFault('a'.repeat(10_000))).toBeNull()
    expect(noteFault('a'.repeat(200_000))).toMatchObject({ code: 'TEXT_TOO_LONG' })
  })

  test.each([undefined, null, '', ' \n ', '\u00a0\u3000', '\u2800', '\u3164', '\u200b'])(
    'is missing when nothing of it can be seen: %o',
    (text) => {
      expect(titleFault(text)).toMatchObject({
        code: 'TEXT_MISSING',
        message: 'title is empty; write 1 to 200 characters.',
      })
    },
  )

  test('may be left out where nothing is required', () => {
    for (const text of [undefined, null, '', ' ']) expect(noteFault(text)).toBeNull()
  })

  test('may have lines and tabs where it is long, and nowhere else', () => {
    expect(noteFault('satu\n\tdua')).toBeNull()
    expect(titleFault('satu\ndua')).toMatchObject({
      code: 'TEXT_CHARACTER',
      message: 'title has a line break (U+000A) at character 5; write it without.',
    })
    expect(titleFault('a\tb')?.message).toContain('a tab (U+0009) at character 2')
    expect(titleFault('a\u2028b')?.message).toContain('a line break (U+2028)')
  })

  test.each([
    ['a\u0000b', 'a control character (U+0000) at character 2'],
    ['a\r\nb', 'a control character (U+000D) at character 2'],
    ['\u001b[31m', 'a control character (U+001B) at character 1'],
    ['a\u0085', 'a control character (U+0085) at character 2'],
    ['👍\u202Egpj.exe', 'a control of the direction of writing (U+202E) at character 2'],
    ['\u2066x\u2069', 'a control of the direction of writing (U+2066) at character 1'],
    ['\u200Fx', 'a control of the direction of writing (U+200F) at character 1'],
    ['pas\u200Bword', 'an invisible character (U+200B) at character 4'],
    ['su\u00ADrat', 'an invisible character (U+00AD) at character 3'],
    ['a\u200Db', 'an invisible character (U+200D) at character 2'],
    ['a\uFEFF', 'an invisible character (U+FEFF) at character 2'],
    ['a\u{E0041}', 'an invisible character (U+E0041) at character 2'],
    ['a\u{E0101}', 'an invisible character (U+E0101) at character 2'],
    ['a\uD83D b', 'half of a character (U+D83D) at character 2'],
    ['a\uDE00', 'half of a character (U+DE00) at character 2'],
  ])('is refused with the character that deceives and its place: %o', (text, found) => {
    expect(noteFault(text)).toEqual({
      code: 'TEXT_CHARACTER',
      field: 'note',
      message: `note has ${found}; write it without.`,
    })
  })
})
