import { describe, expect, test } from 'vitest'
import { geography } from '../../support/builders/geography.ts'

describe('the register', () => {
  test('knows the areas of a level inside an area, by code', () => {
    const codes = geography()
      .within('35', 'DISTRICT')
      .map(({ code }) => code)
    expect(codes).toEqual(['35.22.01', '35.78.01', '35.78.02'])
    expect(geography().within('35.78.01', 'DISTRICT')).toHaveLength(1)
  })

  test('has no area of a wider level inside a narrower one, and none inside an unknown one', () => {
    expect(geography().within('35.78.01', 'REGENCY')).toEqual([])
    expect(geography().within('36', 'DISTRICT')).toEqual([])
  })

  test('knows the stations inside any area', () => {
    const codes = geography()
      .stationsWithin('35.78.02')
      .map(({ code }) => code)
    expect(codes).toEqual(['35.78.02.1001.001', '35.78.02.1001.002', '35.78.02.1001.003'])
    expect(geography().stationsWithin('35')).toHaveLength(15)
  })

  test('tells a code that is registered inside an area from one that only looks so', () => {
    expect(geography().has('35.78.02', '35.78')).toBe(true)
    expect(geography().has('35.78.02.1001.001', '35.78')).toBe(true)
    expect(geography().has('35.78.99', '35.78')).toBe(false)
    expect(geography().has('35.22.01', '35.78')).toBe(false)
  })
})
