import type { Contest } from '../../../server/src/domain/contests.ts'
import { levelOf, lineage, parentOf } from '../../../server/src/domain/geography/codes.ts'
import { Geography, type PollingStation } from '../../../server/src/domain/geography/geography.ts'

/** Stations of districts by code: each district has one village that holds them all. */
export type Districts = Readonly<Record<string, number>>

/** A register with these districts, the regencies around them and the province. */
export function registerOf(districts: Districts): Geography {
  const stations = Object.entries(districts).flatMap(([district, count]) =>
    Array.from({ length: count }, (_, at) => station(`${district}.1001`, at + 1)),
  )
  const villages = Object.keys(districts).map((district) => `${district}.1001`)
  const codes = [...new Set(villages.flatMap((village) => lineage(village)))]
  return new Geography(
    codes.map((code) => ({
      code,
      name: `Wilayah ${code}`,
      level: levelOf(code) ?? 'VILLAGE',
      parent: parentOf(code),
      center: { longitude: 112.7, latitude: -7.3 },
      pollingStations: stations.filter(({ village }) => `${village}.`.startsWith(`${code}.`))
        .length,
      voters: { registered: 0, male: 0, female: 0 },
    })),
    stations,
  )
}

/** The governor's contest of three pairs alone. */
export const governorOnly: Contest[] = [
  { code: 'governor', area: '35', columns: [1, 2, 3].map((number) => ({ number, empty: false })) },
]

/** A total in so many whole parts that differ by one at most, spread evenly. */
export function parts(total: number, count: number): number[] {
  const upTo = (part: number): number => Math.floor((part * total) / count)
  return Array.from({ length: count }, (_, at) => upTo(at + 1) - upTo(at))
}

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
