import { describe, expect, test } from 'vitest'
import { areaInUrl } from '../../../../wallboard/src/app/area-in-url.ts'
import { readWallUrl, searchFor } from '../../../../wallboard/src/app/wall-url.ts'

const names = new Map([
  ['35', 'Jawa Timur'],
  ['35.78', 'Kota Surabaya'],
  ['35.78.01', 'Karang Pilang'],
])

const plain = {
  scene: 'public-count',
  rotate: null,
  area: null,
  map: null,
  language: 'id',
  theme: 'dark',
}

describe('the URL of a wall', () => {
  test('without anything is the public count of the province, in Indonesian and dark', () => {
    expect(readWallUrl('')).toEqual(plain)
  })

  test('keeps language and theme on the way to a regency and back', () => {
    const there = searchFor('?lang=en&theme=light', { area: '35.78' })
    expect(readWallUrl(there)).toEqual({
      ...plain,
      area: '35.78',
      language: 'en',
      theme: 'light',
    })
    expect(searchFor(there, { area: null })).toBe('?lang=en&theme=light')
  })

  test('keeps the regency on the way to another scene, and the scene on the way to a regency', () => {
    const scene = searchFor('?area=3578', { scene: 'uploads' })
    expect(readWallUrl(scene)).toMatchObject({ area: '3578', scene: 'uploads' })
    expect(readWallUrl(searchFor(scene, { area: null }))).toMatchObject({
      area: null,
      scene: 'uploads',
    })
  })

  test('says whether the map shows districts or stations, and leaves it to the area otherwise', () => {
    expect(readWallUrl('?map=stations').map).toBe('stations')
    expect(readWallUrl('?map=districts').map).toBe('districts')
    expect(readWallUrl('?map=villages').map).toBeNull()
  })

  test('with an unknown scene shows the public count', () => {
    expect(readWallUrl('?scene=votes').scene).toBe('public-count')
  })

  test.each([
    ['30', 30],
    ['5', 5],
    ['4', null],
    ['3601', null],
    ['', null],
    ['often', null],
  ])('rotates every %j seconds when that can be read by somebody: %j', (given, seconds) => {
    expect(readWallUrl(`?rotate=${given}`).rotate).toBe(seconds)
  })

  test('leads to a regency by its code with or without dots, from a district too', () => {
    for (const given of ['35.78', '3578', '35.78.01'])
      expect(areaInUrl(given, names, '35')).toEqual({ focus: '35.78', unknown: null })
    expect(areaInUrl('35', names, '35')).toEqual({ focus: null, unknown: null })
  })

  test('with an unknown area shows the province and says so', () => {
    for (const given of ['35.99', 'surabaya'])
      expect(areaInUrl(given, names, '35')).toEqual({ focus: null, unknown: given })
  })

  test('is believed while names are not known yet', () => {
    expect(areaInUrl('35.99', new Map(), '35')).toEqual({ focus: '35.99', unknown: null })
  })
})
