import { describe, expect, test } from 'vitest'
import { validateRegister } from '../../../seeds/src/checks/index.ts'
import type { Register } from '../../../seeds/src/register.ts'
import { register, stationOf, withArea, withContest, withStation, without } from './builders.ts'

const STATION = '35.78.01.1001.001'
const VILLAGE = '35.78.01.1001'
const station = stationOf(STATION)

/** What is wrong beside the checksum, which no changed row leaves right. */
function findings(tampered: Register): string[] {
  return validateRegister(tampered)
    .map(({ what }) => what)
    .filter((what) => what !== 'checksum of the register')
}

test('the register as built has nothing wrong', () => {
  expect(validateRegister(register)).toEqual([])
})

test('a changed row no longer fits the checksum', () => {
  const [violation] = validateRegister(withArea(VILLAGE, { name: 'Karangpilang' }))
  expect(violation).toMatchObject({ what: 'checksum of the register', actual: register.sha256 })
})

describe('voters', () => {
  test('a voter too many shows in every sum above the station', () => {
    expect(findings(withStation(STATION, { male: station.male + 1 }))).toEqual([
      'voters',
      'men',
      'voters of Kota Surabaya',
    ])
  })

  test('a man counted as a woman shows in both sums, with the numbers', () => {
    const { male, female } = station
    const violations = validateRegister(
      withStation(STATION, { male: male - 1, female: female + 1 }),
    )
    expect(violations).toContainEqual({ what: 'men', expected: 15_410_935, actual: 15_410_934 })
    expect(violations).toContainEqual({ what: 'women', expected: 15_869_483, actual: 15_869_484 })
  })

  test.each([
    ['more voters than the cap', { male: 301, female: 300 }],
    ['no voters', { male: 0, female: 0 }],
    ['fewer than no men', { male: -1, female: 500 }],
    ['half a voter', { male: 200.5, female: 200.5 }],
  ])('a station with %s is named', (_, fields) => {
    expect(findings(withStation(STATION, fields))).toContain(`voters of station ${STATION}`)
  })

  test('a district whose voters cannot have cast its votes is named', () => {
    const stations = register.stations.map((row) =>
      row.village.startsWith('35.27.12.') ? { ...row, male: 200, female: 200 } : row,
    )
    expect(findings({ ...register, stations })).toContain('turnout of district 35.27.12')
  })

  test('a district with far more voters than its votes tell is named', () => {
    const stations = register.stations.map((row) =>
      row.village.startsWith('35.29.08.') ? { ...row, male: 300, female: 300 } : row,
    )
    expect(findings({ ...register, stations })).toContain('turnout of district 35.29.08')
  })
})

describe('stations', () => {
  test('a missing station shows in its district, in the numbering and in all', () => {
    expect(findings(without('stations', STATION))).toEqual(
      expect.arrayContaining([
        'polling stations',
        'stations of district 35.78.01',
        `station 1 of village ${VILLAGE}`,
      ]),
    )
  })

  test('a station given to another district shows in both', () => {
    const moved = withStation(STATION, { village: '35.78.02.1001' })
    expect(findings(moved)).toEqual(
      expect.arrayContaining(['stations of district 35.78.01', 'stations of district 35.78.02']),
    )
  })

  test('a station in a village that is not there is named', () => {
    expect(findings(withStation(STATION, { village: '35.78.01.1999' }))).toContain(
      `village of station ${STATION}`,
    )
  })

  test('a village that lost its only station is named', () => {
    const stations = register.stations.filter(({ village }) => village !== VILLAGE)
    expect(findings({ ...register, stations })).toContain(`stations of village ${VILLAGE}`)
  })

  test('a generated position outside the disc is named, a surveyed one there is not', () => {
    const away = { longitude: station.longitude + 0.05 }
    const sentence = `metres from station ${STATION} to its village's point`
    expect(findings(withStation(STATION, away))).toEqual([sentence])
    expect(findings(withStation(STATION, { ...away, surveyed: true }))).toEqual([])
  })

  test('a surveyed position more than 30 km from the village is named', () => {
    const away = { longitude: station.longitude + 0.3, surveyed: true }
    expect(findings(withStation(STATION, away))).toHaveLength(1)
  })

  test('a position that is not a number is named', () => {
    expect(findings(withStation(STATION, { latitude: Number.NaN }))).toHaveLength(1)
  })
})

describe('areas', () => {
  test('a missing village shows in the number of its kind', () => {
    expect(findings(without('areas', VILLAGE))).toContain('villages (kelurahan)')
    expect(findings(without('areas', '35.01.01.2001'))).toContain('villages (desa)')
  })

  test('a missing city, regency, district or province shows in its number', () => {
    expect(findings(without('areas', '35.78'))).toContain('cities (kota)')
    expect(findings(without('areas', '35.01'))).toContain('regencies (kabupaten)')
    expect(findings(without('areas', '35.01.01'))).toContain('districts')
    expect(findings(without('areas', '35'))).toContain('provinces')
  })

  test('an area whose parent is missing, or is not its own, is named', () => {
    expect(findings(without('areas', '35.01.01'))).toContain('parent of area 35.01.01.2001')
    expect(findings(withArea(VILLAGE, { parent: '35.78.02' }))).toEqual([
      `parent of area ${VILLAGE}`,
    ])
  })

  test('an area without a name is named by its code', () => {
    expect(findings(withArea(VILLAGE, { name: ' ' }))).toEqual([`name of area ${VILLAGE}`])
  })

  test('a code that two rows share is named', () => {
    expect(findings(withArea('35.78.01.1002', { code: VILLAGE }))).toContain(
      `rows with the code ${VILLAGE}`,
    )
  })
})

describe('contests', () => {
  test('a missing contest shows in the number and in its regency', () => {
    expect(findings(without('contests', 'regency:35.78'))).toEqual([
      'contests',
      'contests of area 35.78',
    ])
  })

  test('a contest held elsewhere is named', () => {
    expect(findings(withContest('regency:35.78', { area: '35.77' }))).toContain(
      'area of contest regency:35.78',
    )
  })

  test.each([
    ['a gap in its numbers', [1, 3]],
    ['a single column', [1]],
  ])('a ballot with %s is named', (_, numbers) => {
    const columns = numbers.map((number) => ({ number, empty: false }))
    expect(findings(withContest('governor', { columns }))).toEqual(['columns of contest governor'])
  })

  test('an empty column beside two pairs is named', () => {
    const columns = [1, 2, 3].map((number) => ({ number, empty: number === 3 }))
    expect(findings(withContest('governor', { columns }))).toEqual(['columns of contest governor'])
  })
})
