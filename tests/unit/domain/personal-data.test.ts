import { describe, expect, test } from 'vitest'
import { maskPersonal } from '../../../server/src/domain/personal-data.ts'

describe('personal data in a text', () => {
  test.each([
    ['hubungi 081234567890 ya', 'hubungi *********890 ya'],
    ['0812-3456-7890', '****-****-*890'],
    ['0812.3456.789', '****.****.789'],
    ['0812 - 3456 - 7890', '**** - **** - *890'],
    ['0812\u20113456\u20117890', '****\u2011****\u2011*890'],
    ['0812\u00a03456\u00a07890', '****\u00a0****\u00a0*890'],
    ['0812 345 678 901', '**** *** *** 901'],
    ['+62 812-3456-7890', '+** ***-****-*890'],
    ['+62 (0812) 3456 7890', '+** (****) **** *890'],
    ['6281234567890', '**********890'],
    ['62 812 3456 7890', '** *** **** *890'],
    ['wa.me/6281234567890', 'wa.me/**********890'],
    ['812 3456 7890', '*** **** *890'],
    ['0 8 1 2 3 4 5 6 7 8 9 0', '* * * * * * * * * 8 9 0'],
    ['1.08123456789', '1.********789'],
    ['081234567890/081234567891', '*********890/*********891'],
    ['0812 3456 7890 0813 4567 8901', '**** **** *890 **** **** *901'],
  ])('a mobile number as people write it keeps its last three digits: %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked)
  })

  test.each([
    ['(031) 841-2345', '(***) ***-*345'],
    ['0341-555123', '****-***123'],
    ['021-5551234', '***-****234'],
    ['0318412345', '*******345'],
    ['+62 31 8412345', '+** ** ****345'],
  ])('a fixed line keeps its last three digits: %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked)
  })

  test.each([
    ['NIK 3578010101900001.', 'NIK *************001.'],
    ['3578 0101 0190 0001', '**** **** **** *001'],
    ['35.78.01.010190.0001', '**.**.**.******.*001'],
    ['357801-410190-0001', '******-******-*001'],
    ['357801 710190 0001', '****** ****** *001'],
  ])('a NIK keeps its last three digits: %s', (text, masked) => {
    expect(maskPersonal(text)).toBe(masked)
  })

  test.each([
    'TPS 35.78.01.1001.003',
    '35.08.12.1001.003 kurang 120',
    '35.78.01.1001.003/35.78.01.1001.004',
    '3578011001003 120 600',
    'Jaan 3578011001',
    'TPS 021 222 223',
    'TPS 081 082 083 084',
    '08-12-2024 10:30',
    'sejak 27-11-2024 08.15',
    '2024-11-27T08:15:30+07:00',
    '08.15 12.30 13.00',
    '62 81 250 33 140',
    '1.797.332 12.192.165 6.743.095',
    'Rp 800.000.000',
    'surat suara kurang 25 dari 512, lihat #1042',
    '31,280,418 pemilih di 60.751 TPS',
  ])('codes, dates, times and counts stay as they are: %s', (text) => {
    expect(maskPersonal(text)).toBe(text)
  })

  test('a count behind a number is not taken for a part of it', () => {
    expect(maskPersonal('0812 3456 7890 kurang 25')).toBe('**** **** *890 kurang 25')
    expect(maskPersonal('08123456789 25 lembar')).toBe('********789 25 lembar')
  })

  test('a long text of digits is masked in the time it takes to read it', () => {
    const text = '0812 3456 7890 '.repeat(700)
    const from = performance.now()
    const masked = maskPersonal(text)
    expect(performance.now() - from).toBeLessThan(200)
    expect(masked === '**** **** *890 '.repeat(700)).toBe(true)
    expect(maskPersonal('3 '.repeat(5_000)) === '3 '.repeat(5_000)).toBe(true)
  })
})
