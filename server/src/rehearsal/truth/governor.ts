import { type Electorate, stationsByDistrict } from '../electorate.ts'
import { randomFor } from '../random.ts'
import { type Claim, shareOut } from './share-out.ts'
import type { Truth } from './truth.ts'

/** Invalid ballots for each valid one at stations that were not published by the snapshot. */
const LATE_INVALID = 0.03

/** Stations whose votes are known in sum: of one district, or all those not published by then. */
interface Group {
  name: string
  stations: readonly number[]
  votes: readonly number[]
}

/**
 * Decides the governor's count of every station, so that the stations published by the snapshot add
 * up to their district's published count and all stations to the official result. `published` says
 * of each station whether it is among the former.
 */
export function decideGovernor(
  electorate: Electorate,
  published: Uint8Array,
  seed: number,
  truth: Truth,
): void {
  const groups = groupsOf(electorate, published)
  const rest = groups.at(-1)
  const late = Math.round(sumOf(rest?.votes ?? []) * LATE_INVALID)
  const invalid = invalidOf(electorate, groups.slice(0, -1), seed, late)
  groups.forEach((group, at) => {
    decideGroup(electorate, group, invalid[at] ?? late, seed, truth)
  })
}

/** A group for each district, and last the stations not published by then. */
function groupsOf({ stations, finals, official }: Electorate, published: Uint8Array): Group[] {
  const byDistrict = stationsByDistrict(stations)
  const inside = (district: string): number[] => byDistrict.get(district) ?? []
  const districts = finals.map(({ district, votes }) => {
    return { name: district, stations: inside(district).filter((at) => published[at]), votes }
  })
  const late = stations.flatMap((_, station) => (published[station] ? [] : [station]))
  const votes = official.votes.map((all, column) =>
    districts.reduce((left, group) => left - (group.votes[column] ?? 0), all),
  )
  return [...districts, { name: 'late', stations: late, votes }]
}

/** Invalid ballots of each district; with `late` ones they add up to the official number. */
function invalidOf(
  { stations, official }: Electorate,
  districts: readonly Group[],
  seed: number,
  late: number,
): number[] {
  const claims = districts.map(({ name, stations: inside, votes }): Claim => {
    const valid = sumOf(votes)
    const room = inside.reduce((sum, station) => sum + (stations[station]?.allotted ?? 0), 0)
    const weight = valid * (0.7 + 0.6 * randomFor(seed, `${name}/invalid`)())
    return { weight, highest: Math.max(0, room - valid) }
  })
  return shareOut(official.invalid - late, claims)
}

function decideGroup(
  { stations }: Electorate,
  { name, stations: inside, votes }: Group,
  invalid: number,
  seed: number,
  truth: Truth,
): void {
  const random = randomFor(seed, `${name}/governor`)
  const around = (spread: number): number => 1 + spread * (random() - 0.5)
  const used = shareOut(
    sumOf(votes) + invalid,
    inside.map((station) => {
      const { registered = 0, allotted = 0 } = stations[station] ?? {}
      return { weight: registered * around(0.12), highest: allotted }
    }),
  )
  const spread = (total: number, left: readonly number[], factor: number): number[] =>
    shareOut(
      total,
      left.map((highest) => ({ weight: highest * around(factor), highest })),
    )
  const wrong = spread(invalid, used, 0.8)
  let left = used.map((count, at) => count - (wrong[at] ?? 0))
  // The last pair takes what the others leave: every sum is right, of a station and of a pair.
  const columns = votes.map((total) => {
    const shares = spread(total, left, 0.5)
    left = left.map((count, at) => count - (shares[at] ?? 0))
    return shares
  })
  inside.forEach((station, at) => {
    const tally = columns.map((shares) => shares[at] ?? 0)
    truth.setTally(station, 0, tally, wrong[at] ?? 0)
  })
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0)
}
