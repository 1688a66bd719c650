import { sum } from '../apportion.ts'
import { regencyOf } from '../codes.ts'
import { publishedCounts } from '../published-count.ts'
import { AREA_TOTALS, PUBLISHED_TOTALS, SURABAYA, VOTER_TOTALS } from '../published-totals.ts'
import type { AreaLevel, Register, StationRow } from '../register.ts'
import type { Violation } from './violation.ts'

/**
 * Every number that is published for the whole province, beside the register's own: it holds when
 * both are equal. The published count comes from its committed table, not from the register.
 */
export function totals(register: Register): Violation[] {
  return [...areaTotals(register), ...voterTotals(register.stations), ...countTotals()]
}

function areaTotals({ areas, stations, contests }: Register): Violation[] {
  const codes = (level: AreaLevel, pattern: RegExp) =>
    areas.filter((area) => area.level === level && pattern.test(area.code)).length
  return [
    total('provinces', AREA_TOTALS.provinces, codes('PROVINCE', /./)),
    total('regencies (kabupaten)', AREA_TOTALS.regencies, codes('REGENCY', /\.[0-6]\d$/)),
    total('cities (kota)', AREA_TOTALS.cities, codes('REGENCY', /\.7\d$/)),
    total('districts', AREA_TOTALS.districts, codes('DISTRICT', /./)),
    total('villages (desa)', AREA_TOTALS.desa, codes('VILLAGE', /\.2\d{3}$/)),
    total('villages (kelurahan)', AREA_TOTALS.kelurahan, codes('VILLAGE', /\.1\d{3}$/)),
    total('polling stations', AREA_TOTALS.stations, stations.length),
    total('contests', AREA_TOTALS.contests, contests.length),
  ]
}

function voterTotals(stations: readonly StationRow[]): Violation[] {
  const inSurabaya = stations.filter(({ village }) => regencyOf(village) === SURABAYA.code)
  return [
    total('voters', VOTER_TOTALS.all, voters(stations)),
    total('men', VOTER_TOTALS.men, sum(stations.map(({ male }) => male))),
    total('women', VOTER_TOTALS.women, sum(stations.map(({ female }) => female))),
    total('voters of Kota Surabaya', SURABAYA.voters, voters(inSurabaya)),
  ]
}

function countTotals(): Violation[] {
  const counts = publishedCounts()
  const published = sum(counts.map(({ stationsPublished }) => stationsPublished))
  return [
    total('published stations', PUBLISHED_TOTALS.stationsPublished, published),
    ...PUBLISHED_TOTALS.votes.map((votes, pair) =>
      total(
        `published votes of pair ${pair + 1}`,
        votes,
        sum(counts.map((count) => count.votes[pair] ?? 0)),
      ),
    ),
  ]
}

function voters(stations: readonly StationRow[]): number {
  return sum(stations.map(({ male, female }) => male + female))
}

function total(what: string, expected: number, actual: number): Violation {
  return { what, expected, actual }
}
