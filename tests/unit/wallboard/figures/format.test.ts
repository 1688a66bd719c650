import { describe, expect, test } from 'vitest'
import { createFormat, shareDigits } from '../../../../wallboard/src/figures/format.ts'
import {
  dottedCode,
  headingName,
  isWithin,
  regencyOf,
  shortName,
} from '../../../../wallboard/src/figures/names.ts'
import { pairTitle } from '../../../../wallboard/src/figures/pairs.ts'

const indonesian = createFormat('id')
const english = createFormat('en')
const stamp = Date.parse('2024-11-28T10:15:04+07:00')

describe('figures in words', () => {
  test('are grouped as the language does', () => {
    expect(indonesian.count(12_018_858)).toBe('12.018.858')
    expect(english.count(12_018_858)).toBe('12,018,858')
  })

  test('a share has two decimals', () => {
    expect(indonesian.share(60_219, 60_751)).toBe('99,12 %')
    expect(english.share(60_219, 60_751)).toBe('99.12%')
  })

  test('a count with one station missing is never a hundred percent', () => {
    expect(indonesian.share(60_750, 60_751)).toBe('99,99 %')
    expect(indonesian.share(60_751, 60_751)).toBe('100,00 %')
  })

  test('a count with one station published is never nothing', () => {
    expect(shareDigits(1, 60_751)).toBe(1)
    expect(shareDigits(0, 60_751)).toBe(0)
    expect(shareDigits(0, 0)).toBe(0)
  })

  test('moments are in WIB wherever the screen is', () => {
    expect(indonesian.time(stamp)).toBe('10.15 WIB')
    expect(english.time(stamp)).toBe('10:15 WIB')
    expect(indonesian.moment(stamp, true)).toBe('28 Nov 2024 10.15 WIB')
    expect(indonesian.day(stamp)).toBe('Kamis, 28 Nov 2024')
  })

  test.each([
    [-5, '0 detik', '0 seconds'],
    [1_000, '1 detik', '1 second'],
    [59_999, '59 detik', '59 seconds'],
    [60_000, '1 menit', '1 minute'],
    [3_599_999, '59 menit', '59 minutes'],
    [7_200_000, '2 jam', '2 hours'],
    [172_800_000, '2 hari', '2 days'],
  ])('an age of %i ms is said in its largest unit', (age, id, en) => {
    expect(indonesian.age(age)).toBe(id)
    expect(english.age(age)).toBe(en)
  })
})

describe('names and codes', () => {
  test('a regency is called without its kind, a city with it', () => {
    expect(shortName('Kabupaten Malang')).toBe('Malang')
    expect(shortName('Kota Malang')).toBe('Kota Malang')
  })

  test('a heading keeps a regency and the city of its name apart', () => {
    expect(headingName('Kabupaten Malang')).toBe('Kab. Malang')
    expect(headingName('Kota Malang')).toBe('Kota Malang')
  })

  test.each([
    ['3578', '35.78'],
    ['35.78', '35.78'],
    ['357801', '35.78.01'],
    ['35', '35'],
    ['357', null],
    ['surabaya', null],
    ['', null],
  ])('"%s" is the code %s', (text, code) => {
    expect(dottedCode(text)).toBe(code)
  })

  test('35.7 is not the parent of 35.78, 35.78 is', () => {
    expect(isWithin('35.78.01', '35.7')).toBe(false)
    expect(isWithin('35.78.01', '35.78')).toBe(true)
    expect(regencyOf('35.78.01')).toBe('35.78')
  })

  test('a pair is called by both names, without titles and degrees', () => {
    const name = 'Dr. (H.C) Ir. ANNA BUDI, M.T. - CITRA DEWI GUS EKO, S.IP., M. Kes.'
    expect(pairTitle(name)).toBe('ANNA BUDI – CITRA DEWI GUS EKO')
    expect(pairTitle('Kolom kosong')).toBe('Kolom kosong')
  })
})
