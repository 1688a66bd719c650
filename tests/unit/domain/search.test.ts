import { describe, expect, test } from 'vitest'
import { PlaceSearch } from '../../../server/src/domain/geography/search.ts'
import { geography } from '../../support/builders/geography.ts'

function find(text: string, limit = 20, within = '35'): string[] {
  return new PlaceSearch(geography()).find(text, limit, within).map(({ code }) => code)
}

describe('what people say for a place', () => {
  test.each(['357801', '35.78.01', ' 357801 '])('the code %j is one place', (text) => {
    expect(find(text)).toEqual(['35.78.01'])
  })

  test('a code of a station is that station', () => {
    expect(find('3578011001003')).toEqual(['35.78.01.1001.003'])
  })

  test('a station number and a name are that station in every place of that name', () => {
    expect(find('TPS 3 Karang Pilang')).toEqual([
      '35.78.01.1001.003',
      '35.78.01.1002.003',
      '35.22.01.2002.003',
    ])
    expect(find('karang pilang, tps.003 surabaya')).not.toContain('35.22.01.2002.003')
  })

  test('a name that many places have is all of them', () => {
    expect(find('Sukorejo')).toEqual(['35.22.01.2001', '35.78.02.1001'])
  })

  test('the name of an area around it tells places of one name apart', () => {
    expect(find('sukorejo bojonegoro')).toEqual(['35.22.01.2001'])
    expect(find('wonocolo sukorejo')).toEqual(['35.78.02.1001'])
  })

  test('a name in one word and in two words is the same name', () => {
    const places = ['35.78.01', '35.22.01.2002', '35.78.01.1001']
    expect(find('karangpilang')).toEqual(places)
    expect(find('karang pilang')).toEqual(places)
  })

  test('the word for a level leaves the areas of that level', () => {
    expect(find('kecamatan karang pilang')).toEqual(['35.78.01'])
    expect(find('kel. Karang Pilang')).toEqual(['35.22.01.2002', '35.78.01.1001'])
    expect(find('kab bojonegoro')).toEqual(['35.22'])
  })

  test('wider areas come before narrower ones, whole names before parts of names', () => {
    expect(find('surabaya')[0]).toBe('35.78')
    expect(find('keb')).toEqual(['35.78.01.1002'])
  })

  test.each(['xyzzy', '', '  ', 'TPS 3', 'sukorejo xyzzy', '999999', 'constructor'])(
    'nonsense such as %j is no place',
    (text) => {
      expect(find(text)).toEqual([])
    },
  )

  test('only places of the area that is asked about are given, before they are counted out', () => {
    expect(find('sukorejo', 1, '35.78')).toEqual(['35.78.02.1001'])
    expect(find('tps 3 karang pilang', 1, '35.22')).toEqual(['35.22.01.2002.003'])
    expect(find('tps 3 surabaya', 9, '35.78.02')).toEqual(['35.78.02.1001.003'])
    expect(find('357801', 1, '35.22')).toEqual([])
  })

  test('no more places are given than are asked for', () => {
    expect(find('sukorejo', 1)).toEqual(['35.22.01.2001'])
    expect(find('TPS 1 sukorejo', 1)).toEqual(['35.22.01.2001.001'])
    expect(find('TPS 1 sukorejo', 0)).toEqual([])
    expect(find('357801', 0)).toEqual([])
  })

  test('a line with more words than any place has names is no place', () => {
    expect(find('karang pilang '.repeat(50))).toEqual([])
  })
})
