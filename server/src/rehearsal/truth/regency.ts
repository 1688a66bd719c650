import { type Electorate, regencyContest } from '../electorate.ts'
import { randomFor } from '../random.ts'
import { shareOut } from './share-out.ts'
import type { Truth } from './truth.ts'

/**
 * Decides the regency's or city's count of every station: the voters are those who came for the
 * governor's. Nothing is published of these contests, so the shares are drawn: one for the regency,
 * leaned on by the district and a little by the station.
 */
export function decideRegency({ stations, columns }: Electorate, seed: number, truth: Truth): void {
  const weights = memoised((area, count) => {
    const random = randomFor(seed, `${area}/shares`)
    return Array.from({ length: count }, () => 0.6 + random())
  })
  stations.forEach(({ code }, station) => {
    const count = columns.get(regencyContest(code)) ?? 0
    const random = randomFor(seed, `${code}/regency`)
    const used = truth.used(station)
    const invalid = Math.min(used, Math.round(used * (0.03 + 0.05 * random())))
    const ofRegency = weights(code.slice(0, 5), count)
    const ofDistrict = weights(code.slice(0, 8), count)
    const highest = used - invalid
    const claims = ofRegency.map((share, column) => {
      const lean = 0.7 + 0.3 * (ofDistrict[column] ?? 1)
      return { weight: share ** 2 * lean * (0.85 + 0.3 * random()), highest }
    })
    truth.setTally(station, 1, shareOut(highest, claims), invalid)
  })
}

type Weights = (area: string, count: number) => number[]

function memoised(draw: Weights): Weights {
  const known = new Map<string, number[]>()
  return (area, count) => {
    const weights = known.get(area) ?? draw(area, count)
    known.set(area, weights)
    return weights
  }
}
