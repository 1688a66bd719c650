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
  expect(shownPlaces([station, village], words)).toEqual([
    { code: station.code, title: 'TPS 3 Sukorejo', where: 'Kec. Wonocolo, Kota Surabaya' },
    { code: village.code, title: 'Sukorejo', where: 'Kec. Wonocolo, Kota Surabaya' },
  ])
})
