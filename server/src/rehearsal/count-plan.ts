import type { Moment } from '../domain/clock.ts'
import { parentOf } from '../domain/geography/codes.ts'
import { HOUR } from './moments.ts'
import { drawPace, type Pace } from './pace.ts'
import { publicationMoments } from './publication-moments.ts'
import { randomFor } from './random.ts'

/** What the published count ended on in one district. Source: KPU, 28 November 2024. */
export interface DistrictFinal {
  /** Dotted code: `35.78.01`. */
  district: string
  stationsPublished: number
  stationsTotal: number
  /** By ballot number. */
  votes: number[]
  /** The stamp of its regency's file, after which that regency stands still. */
  stampedAt: Moment
}

/** A district's way to its final figures. */
export interface PlannedDistrict {
  final: DistrictFinal
  pace: Pace
}

/** A file that the publisher puts out again and again. */
export interface PlannedFile {
  /** Dotted code of the area it is about: `35`, `35.78`. */
  area: string
  /** The areas of its table, by code, with the districts that add up to each. */
  rows: readonly { area: string; districts: readonly PlannedDistrict[] }[]
  /** When it is put out, ascending; the last carries the final figures. */
  moments: readonly Moment[]
}

/** A whole evening and night of publishing, decided before it begins. */
export interface CountPlan {
  /** The province's file and one for each regency. */
  files: readonly PlannedFile[]
  /** Columns of the ballot. */
  columns: number
}

/**
 * Plans how the count rises to these final figures. The same finals and seed give the same plan,
 * whatever their order; another seed another evening with the same end.
 */
export function planCount(finals: readonly DistrictFinal[], seed: number): CountPlan {
  const districts = finals
    .toSorted((one, other) => (one.district < other.district ? -1 : 1))
    .map((final) => ({ final, pace: paceOf(final, seed) }))
  const byRegency = groupByParent(districts, ({ final }) => final.district)
  const regencies = Array.from(byRegency, ([area, inside]) => ({ area, districts: inside }))
  const byProvince = groupByParent(regencies, ({ area }) => area)
  const files = [
    ...Array.from(byProvince, ([area, rows]) => planFile(area, rows, seed)),
    ...regencies.map(({ area, districts: inside }) => {
      const rows = inside.map((one) => ({ area: one.final.district, districts: [one] }))
      return planFile(area, rows, seed)
    }),
  ]
  return { files, columns: finals[0]?.votes.length ?? 0 }
}

function paceOf(final: DistrictFinal, seed: number): Pace {
  const regencyDelay = (randomFor(seed, `${parentOf(final.district)}`)() - 0.5) * 1.5 * HOUR
  const coverage = final.stationsTotal > 0 ? final.stationsPublished / final.stationsTotal : 1
  return drawPace(randomFor(seed, final.district), final.stampedAt, coverage, regencyDelay)
}

function planFile(area: string, rows: PlannedFile['rows'], seed: number): PlannedFile {
  const stamps = rows.flatMap((row) => row.districts.map(({ final }) => final.stampedAt))
  const last = Math.max(...stamps)
  return { area, rows, moments: publicationMoments(randomFor(seed, `${area}.json`), last) }
}

function groupByParent<Item>(items: readonly Item[], codeOf: (item: Item) => string) {
  const groups = new Map<string, Item[]>()
  for (const item of items) {
    const parent = parentOf(codeOf(item)) ?? ''
    groups.set(parent, [...(groups.get(parent) ?? []), item])
  }
  return groups
}
