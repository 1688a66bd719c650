import { describe, expect, test } from 'vitest'
import { shorten } from '../../../../wallboard/src/figures/text.ts'

describe('a text of the field on one line', () => {
  test('is left alone when it fits', () => {
    expect(shorten('Surat suara kurang 25', 21)).toBe('Surat suara kurang 25')
  })

  test('ends in an ellipsis when it does not', () => {
    expect(shorten('Surat suara kurang 25', 12)).toBe('Surat suara…')
  })

  test('is never cut inside a character, however many signs it is made of', () => {
    expect(shorten('👩‍👩‍👧‍👦👩‍👩‍👧‍👦👩‍👩‍👧‍👦', 2)).toBe('👩‍👩‍👧‍👦…')
  })

  test('has one line, whatever was typed, and markup stays the letters that it is', () => {
    expect(shorten(' <b>a</b>\n\n\t{{ b }} ', 40)).toBe('<b>a</b> {{ b }}')
  })

  test('of 200,000 characters is shortened all the same', () => {
    expect(shorten('a'.repeat(200_000), 10)).toBe('aaaaaaaaa…')
    expect([...shorten(`a${'\u0301'.repeat(200_000)}`, 10)].length).toBeLessThan(200)
  })
})
