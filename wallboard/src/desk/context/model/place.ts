import type { PlaceFindingsQuery, ResultOf } from '@ruang-pantau/schema'
import { namesOf } from '../../parts/place.ts'
import { ballotsBlock, ballotsInShort } from './ballots.ts'
import type { FactBlock, FactValue } from './facts.ts'
import { plain } from './facts.ts'
import type { AreaKnown, Ballots, CommonFigures, StationKnown, Writing } from './known.ts'
import { isIn, resultsBlock } from './results.ts'
import { sheetsBlock } from './sheets.ts'
import { uploadsBlock } from './uploads.ts'
import { votersBlock } from './voters.ts'
import { areaVotingBlock, stationVotingBlock } from './voting.ts'

/** Where a place is; `surveyed` is null for an area, whose point is only its middle. */
export type PlacePoint = { longitude: number; latitude: number; surveyed: boolean | null }

/** A contradiction that stands at a place; its sentence is Indonesian. */
export type FindingLine = { key: string; message: string; at: string }

/** A place as the desk shows it. */
export type PlaceModel = {
  code: string
  /** `TPS 3`, or an area's own name. */
  name: string
  /** The areas around it, from the next wider one to the regency; empty for a regency. */
  around: readonly string[]
  /** The district it lies in, for the map; null for a regency or the province. */
  district: string | null
  /** What is asked first, in one line. */
  answers: readonly (FactValue & { label: string })[]
  blocks: readonly FactBlock[]
  point: PlacePoint
  /** RFC 3339. */
  asOf: string
}

type Findings = ResultOf<typeof PlaceFindingsQuery>['findings']

const isSupplied = (ballots: NonNullable<Ballots>) => ballots.stationsSupplied > 0

function answersOf(
  figures: CommonFigures,
  stations: number,
  writing: Writing,
): PlaceModel['answers'] {
  const { words } = writing
  const inShort = (count: (ballots: NonNullable<Ballots>) => number | null) =>
    ballotsInShort(figures, count, writing)
  const isResult = [figures.governorResults, figures.regencyResults]
    .filter((results) => results !== null)
    .map((results) => isIn(results, stations, writing))
  const done = isResult.every(({ tone }) => tone === 'done')
  const text = isResult.map((value) => value.text).join(' + ')
  return [
    {
      label: words.answer.received,
      ...plain(inShort((ballots) => (isSupplied(ballots) ? ballots.received : null))),
    },
    {
      label: words.answer.used,
      ...plain(inShort(({ used, unused, spoiled }) => (used + unused + spoiled > 0 ? used : null))),
    },
    { label: words.answer.results, text, tone: done ? 'done' : 'plain', note: null },
  ]
}

/** One station with everything that is known of it. */
export function stationModel(station: StationKnown, writing: Writing): PlaceModel {
  const { village, figures, coordinates } = station
  const [name = '', ...around] = namesOf(station)
  return {
    code: station.code,
    name,
    around,
    district: village.parent?.code ?? null,
    answers: answersOf(figures, 1, writing),
    blocks: [
      ballotsBlock(figures, 1, writing),
      resultsBlock(figures, 1, writing),
      sheetsBlock(station, writing),
      stationVotingBlock(station, writing),
      votersBlock(figures, 1, writing),
    ],
    point: { ...coordinates, surveyed: station.coordinatesSurveyed },
    asOf: figures.asOf,
  }
}

function districtOf({ code, level }: AreaKnown): string | null {
  if (level === 'PROVINCE' || level === 'REGENCY') return null
  return code.split('.').slice(0, 3).join('.')
}

/** An area with its figures. */
export function areaModel(area: AreaKnown, writing: Writing): PlaceModel {
  const { figures } = area
  const { pollingStations } = figures
  const [name = '', ...around] = namesOf(area)
  return {
    code: area.code,
    name,
    around,
    district: districtOf(area),
    answers: answersOf(figures, pollingStations, writing),
    blocks: [
      ballotsBlock(figures, pollingStations, writing),
      resultsBlock(figures, pollingStations, writing),
      uploadsBlock(area, writing),
      areaVotingBlock(area, writing),
      votersBlock(figures, pollingStations, writing),
    ],
    point: { ...area.center, surveyed: null },
    asOf: figures.asOf,
  }
}

/** The findings of a page that are about one place, newest first; all of them when `place` is null. */
export function findingLines({ edges }: Findings, place: string | null): FindingLine[] {
  return edges
    .filter(({ node }) => place === null || node.place.code === place)
    .map(({ node }) => ({
      key: `${node.seq} ${node.code} ${node.message}`,
      message: node.message,
      at: node.at,
    }))
}
