import { expect, test } from 'vitest'
import { shownPlaces } from '../../../../wallboard/src/intake/places.ts'
import { intakeWords } from '../../../../wallboard/src/words/intake.ts'

const surabaya = { name: 'Kota Surabaya', level: 'REGENCY' as const }
const district = { name: 'Wonocolo', level: 'DISTRICT' as const, parent: surabaya }
const village = {
  code: '35.78.02.1001',
  name: 'Sukorejo',
  level: 'VILLAGE' as const,
  parent: district,
}
const station = {
  code: '35.78.02.1001.003',
  number: 3,
  village: { name: 'Sukorejo', parent: { name: 'Wonocolo', parent: { name: 'Kota Surabaya' } } },
}
const words = intakeWords.id.place

test('a place is shown with what tells it from others of its name', () => {
  expect(shownPlaces([station, village], words, null)).toEqual([
    { code: station.code, title: 'TPS 3 Sukorejo', where: 'Kec. Wonocolo, Kota Surabaya' },
    { code: village.code, title: 'Sukorejo', where: 'Kec. Wonocolo, Kota Surabaya' },
  ])
})

test("through an officers' link only places of its area are shown", () => {
  const other = { ...village, code: '35.78.021' }
  const shown = shownPlaces([village, other, station], words, '35.78.02')
  expect(shown.map(({ code }) => code)).toEqual([village.code, station.code])
})

test('no more places are shown than can be looked through', () => {
  expect(
    shownPlaces(
      Array.from({ length: 38 }, () => village),
      words,
      null,
    ),
  ).toHaveLength(8)
})
