import { describe, expect, test } from 'vitest'
import {
  isWithin,
  levelOf,
  lineage,
  normaliseCode,
  parentOf,
} from '../../../server/src/domain/geography/codes.ts'

describe('an official code', () => {
  test.each([
    ['35', '35'],
    ['3578', '35.78'],
    ['357801', '35.78.01'],
    ['3578011001', '35.78.01.1001'],
    ['3578011001003', '35.78.01.1001.003'],
    ['35.78.01.1001.003', '35.78.01.1001.003'],
    [' 35.78 ', '35.78'],
  ])('%s is written %s, with dots or without', (written, dotted) => {
    expect(normaliseCode(written)).toBe(dotted)
  })

  test.each(['', '3', '357', '35.780.1', '3.578', '35..78', '35.78.', '35a8', '35780110010031'])(
    'is not %j',
    (text) => {
      expect(normaliseCode(text)).toBeNull()
    },
  )

  test('says its level by its length; a station has none', () => {
    expect(['35', '35.78', '35.78.01', '35.78.01.1001'].map(levelOf)).toEqual([
      'PROVINCE',
      'REGENCY',
      'DISTRICT',
      'VILLAGE',
    ])
    expect(levelOf('35.78.01.1001.003')).toBeNull()
  })

  test('names every area around it, up to the province that nothing is around', () => {
    expect(lineage('35.78.01')).toEqual(['35.78.01', '35.78', '35'])
    expect(parentOf('35')).toBeNull()
  })

  test('lies inside its own areas and not inside one whose digits begin alike', () => {
    expect(isWithin('35.78.01', '35.78')).toBe(true)
    expect(isWithin('35.78', '35.78')).toBe(true)
    expect(isWithin('35.78.01', '35.7')).toBe(false)
    expect(isWithin('35.78', '35.78.01')).toBe(false)
  })
})
