import type { Contest } from '../../../server/src/domain/contests.ts'
import { levelOf, lineage, parentOf } from '../../../server/src/domain/geography/codes.ts'
import {
  type Area,
  Geography,
  type PollingStation,
} from '../../../server/src/domain/geography/geography.ts'

/** A province with two regencies; each name stands where it does in East Java. */
const names: Readonly<Record<string, string>> = {
  '35': 'Jawa Timur',
  '35.22': 'Kabupaten Bojonegoro',
  '35.22.01': 'Ngraho',
  '35.22.01.2001': 'Sukorejo',
  '35.22.01.2002': 'Karangpilang',
  '35.78': 'Kota Surabaya',
  '35.78.01': 'Karang Pilang',
  '35.78.01.1001': 'Karang Pilang',
  '35.78.01.1002': 'Kebraon',
  '35.78.02': 'Wonocolo',
  '35.78.02.1001': 'Sukorejo',
}

/** Stations of each village. */
const STATIONS = 3

const stations = Object.keys(names)
  .filter((code) => levelOf(code) === 'VILLAGE')
  .flatMap((village) => Array.from({ length: STATIONS }, (_, index) => station(village, index + 1)))

/** One station of a village, with 500 voters. */
function station(village: string, number: number): PollingStation {
  return {
    code: `${village}.${String(number).padStart(3, '0')}`,
    number,
    village,
    coordinates: { longitude: 112.7, latitude: -7.3 },
    surveyed: false,
    voters: { registered: 500, male: 245, female: 255 },
  }
}

function area(code: string, name: string): Area {
  const pollingStations = stations.filter(({ village }) => lineage(village).includes(code)).length
  return {
    code,
    name,
    level: levelOf(code) ?? 'VILLAGE',
    parent: parentOf(code),
    center: { longitude: 112.7, latitude: -7.3 },
    pollingStations,
    voters: {
      registered: 500 * pollingStations,
      male: 245 * pollingStations,
      female: 255 * pollingStations,
    },
  }
}

/** The areas of the small province, by code. */
export function smallProvince(): { areas: Area[]; stations: PollingStation[] } {
  return {
    areas: Object.entries(names).map(([code, name]) => area(code, name)),
    stations: [...stations],
  }
}

/**
 * A small register: two regencies, three districts, five villages of three stations each. `Sukorejo`
 * stands in both regencies; `Karang Pilang` is written in one and in two words.
 */
export function geography(): Geography {
  const { areas, stations: all } = smallProvince()
  return new Geography(areas, all)
}

/** The governor's contest of three pairs, and the city's of one pair against the empty column. */
export function contests(): Contest[] {
  const columns = [1, 2, 3].map((number) => ({ number, empty: false }))
  return [
    { code: 'governor', area: '35', columns },
    {
      code: 'regency:35.78',
      area: '35.78',
      columns: [
        { number: 1, empty: false },
        { number: 2, empty: true },
      ],
    },
  ]
}
