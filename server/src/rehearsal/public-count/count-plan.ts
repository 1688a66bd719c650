import type { Moment } from '../../domain/clock.ts'
import { parentOf } from '../../domain/geography/codes.ts'
import type { DistrictFinal } from '../electorate.ts'
import { randomFor } from '../random.ts'
import { publicationMoments } from './publication-moments.ts'

/** A station as the public count takes it in. */
export interface CountedStation {
  /** Code of its district. */
  district: string
  published: Moment
  /** By ballot number. */
  votes: readonly number[]
}

/** A district's way to its figures. */
export interface PlannedDistrict {
  district: string
  stationsTotal: number
  /** When its stations are published, ascending. */
  published: readonly Moment[]
  /** Its votes once the first so many stations are published, from none on. */
  votes: readonly (readonly number[])[]
}

/** A file that the publisher puts out again and again. */
export interface PlannedFile {
  /** Dotted code of the area it is about: `35`, `35.78`. */
  area: string
  /** The areas of its table, by code, with the districts that add up to each. */
  rows: readonly { area: string; districts: readonly PlannedDistrict[] }[]
  /** When it may be put out, ascending. */
  moments: readonly Moment[]
  /** The stamp that it bears in the published count; put out then whether anything changed or not. */
  stampedAt: Moment
}

/** All of the publishing, decided before it begins. */
export interface CountPlan {
  /** The province's file and one for each regency. */
  files: readonly PlannedFile[]
  /** Columns of the ballot. */
  columns: number
}

/**
 * Plans the files of the public count: it is the sum of the stations published by then. The same
 * stations and seed give the same plan.
 */
export function planCount(
  finals: readonly DistrictFinal[],
  stations: readonly CountedStation[],
  seed: number,
): CountPlan {
  const columns = finals[0]?.votes.length ?? 0
  const byDistrict = Map.groupBy(stations, ({ district }) => district)
  const planned = finals
    .toSorted((one, other) => (one.district < other.district ? -1 : 1))
    .map((final) => ({
      stampedAt: final.stampedAt,
      plan: planDistrict(final, byDistrict.get(final.district) ?? [], columns),
    }))
  const regencies = [...Map.groupBy(planned, ({ plan }) => parentOf(plan.district) ?? '')]
  const provinces = Map.groupBy(regencies, ([area]) => parentOf(area) ?? '')
  const file = (area: string, inside: typeof planned, rows: PlannedFile['rows']): PlannedFile => {
    const stampedAt = Math.max(...inside.map((one) => one.stampedAt))
    const moments = publicationMoments(randomFor(seed, `${area}.json`), stampedAt)
    return { area, rows, stampedAt, moments }
  }
  const files = [
    ...[...provinces].map(([area, inside]) => {
      const rows = inside.map(([regency, ones]) => {
        return { area: regency, districts: ones.map(({ plan }) => plan) }
      })
      return file(
        area,
        inside.flatMap(([, ones]) => ones),
        rows,
      )
    }),
    ...regencies.map(([area, ones]) => {
      return file(
        area,
        ones,
        ones.map(({ plan }) => ({ area: plan.district, districts: [plan] })),
      )
    }),
  ]
  return { files, columns }
}

function planDistrict(
  { district, stationsTotal }: DistrictFinal,
  stations: readonly CountedStation[],
  columns: number,
): PlannedDistrict {
  const order = stations.toSorted((one, other) => one.published - other.published)
  const votes = [Array<number>(columns).fill(0)]
  for (const station of order) {
    votes.push((votes.at(-1) ?? []).map((sum, column) => sum + (station.votes[column] ?? 0)))
  }
  return { district, stationsTotal, published: order.map(({ published }) => published), votes }
}
