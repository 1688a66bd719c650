import { type BallotStage, RESERVE_BALLOTS } from '../../domain/handovers.ts'
import { lineage } from '../../domain/geography/codes.ts'
import { regencyContest } from '../electorate.ts'
import { HOUR, POLLING_DAY, REHEARSAL_START } from '../moments.ts'
import { randomFor } from '../random.ts'
import { boxesLeave } from '../times/index.ts'
import type { Decided } from './decided.ts'
import type { Feature, Step } from './feature.ts'

/** Stages that are over when the room opens, with who gives and who receives. */
const EARLIER: readonly [stage: BallotStage, from: string, to: string][] = [
  ['PRINTED', 'Percetakan', 'KPU'],
  ['WAREHOUSE', 'Ekspedisi', 'Gudang'],
  ['SORTED', 'Gudang', 'Tim sortir-lipat'],
  ['PACKED', 'Tim sortir-lipat', 'Gudang'],
]

/** The code of an area by the number of its parts. */
const PARTS = { province: 1, regency: 2, district: 3, village: 4 } as const

/** Ballots go from the printer to the villages; what the stations receive they report themselves. */
export function handovers({ electorate, seed }: Decided): Feature {
  const allotted = new Map<string, number>()
  for (const station of electorate.stations) {
    for (const area of lineage(station.code).slice(1)) {
      allotted.set(area, (allotted.get(area) ?? 0) + station.allotted)
    }
  }
  const areas = [...allotted.keys()].toSorted()
  const steps = (subject: number): Step[] => {
    const area = areas[subject] ?? ''
    const parts = area.split('.').length
    const quantity = allotted.get(area) ?? 0
    if (parts === PARTS.province) return reserve(area, [...electorate.columns.keys()])
    const contests = ['governor', regencyContest(area)]
    if (parts === PARTS.regency)
      return contests.flatMap((one) => earlier(area, one, quantity, seed))
    return contests.map((contest) => onTheWay(area, contest, quantity, seed))
  }
  return {
    name: 'handovers',
    subjects: areas.length,
    nameOf: (subject) => areas[subject] ?? '',
    steps,
  }
}

function reserve(area: string, contests: readonly string[]): Step[] {
  return contests.map((contest) => {
    const report = {
      area,
      contest,
      observedAt: REHEARSAL_START,
      stage: 'RESERVE' as const,
      quantity: RESERVE_BALLOTS,
      from: 'Percetakan',
      to: 'KPU Provinsi',
    }
    return { due: REHEARSAL_START, make: () => ({ field: 'handovers', report }) }
  })
}

/** Everything was sorted and packed before; about one ballot in 5,000 was damaged and replaced. */
function earlier(area: string, contest: string, quantity: number, seed: number): Step[] {
  const damaged = Math.round((quantity / 5_000) * randomFor(seed, `${area}/${contest}/damaged`)())
  return EARLIER.map(([stage, from, to], at) => {
    const observedAt = POLLING_DAY - (14 - 2 * at) * 24 * HOUR
    const found = stage === 'SORTED' ? { damaged, replaced: damaged } : {}
    const report = { area, contest, observedAt, stage, quantity, ...found, from, to }
    return { due: REHEARSAL_START, make: () => ({ field: 'handovers', report }) }
  })
}

/**
 * To the district some hours before the boxes leave the villages, to the village just before; the
 * villages' records are on paper and known when they are typed in, on the evening before the vote.
 */
function onTheWay(area: string, contest: string, quantity: number, seed: number): Step {
  const lot = randomFor(seed, `${area}/boxes`)()
  const isDistrict = area.split('.').length === PARTS.district
  const hours = isDistrict ? 5 + lot : 3 * lot
  const observedAt = Math.floor(boxesLeave(area, seed) - hours * HOUR)
  const stage = isDistrict ? ('DISTRICT' as const) : ('VILLAGE' as const)
  const parties = isDistrict ? { from: 'Gudang', to: 'PPK' } : { from: 'PPK', to: 'PPS' }
  const report = { area, contest, observedAt, stage, quantity, ...parties }
  const due = isDistrict ? observedAt : POLLING_DAY - (4 + 5 * lot) * HOUR
  return { due, make: () => ({ field: 'handovers', report }) }
}
