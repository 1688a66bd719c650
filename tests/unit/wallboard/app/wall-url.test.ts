import { describe, expect, test } from 'vitest'
import { areaInUrl } from '../../../../wallboard/src/app/area-in-url.ts'
import { readWallUrl, searchFor } from '../../../../wallboard/src/app/wall-url.ts'

const names = new Map([
  ['35', 'Jawa Timur'],
  ['35.78', 'Kota Surabaya'],
  ['35.78.01', 'Karang Pilang'],
])

describe('the URL of a wall', () => {
  test('without anything is Indonesian, dark and of the province', () => {
    expect(readWallUrl('')).toEqual({ area: null, language: 'id', theme: 'dark' })
  })

  test('keeps language and theme on the way to a regency and back', () => {
    const there = searchFor('?lang=en&theme=light', '35.78')
    expect(readWallUrl(there)).toEqual({ area: '35.78', language: 'en', theme: 'light' })
    expect(searchFor(there, null)).toBe('?lang=en&theme=light')
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
