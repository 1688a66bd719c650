import { expect, test } from 'vitest'
import { sum } from '../../../seeds/src/apportion.ts'
import { districtVoters, expectedBallots } from '../../../seeds/src/district-voters.ts'
import { publishedCounts } from '../../../seeds/src/published-count.ts'
import { aCount } from './builders.ts'

const counts = publishedCounts()
const voters = districtVoters(counts)

test('invalid ballots and unpublished stations come on top of the published votes', () => {
  const half = aCount({ stationsPublished: 50, stationsTotal: 100, votes: [1_000, 5_000, 4_000] })
  expect(expectedBallots(half)).toBeCloseTo(21_000)
})

test('a district without a published station points to no ballots', () => {
  expect(expectedBallots(aCount({ stationsPublished: 0, votes: [0, 0, 0] }))).toBe(0)
})

test('the districts add up to the voters of the province and of Kota Surabaya', () => {
  const surabaya = [...voters].filter(([code]) => code.startsWith('35.78.'))
  expect(sum(voters.values())).toBe(31_280_418)
  expect(sum(surabaya.map(([, count]) => count))).toBe(2_229_224)
})

test('the fullest district has room for its 61,974 valid votes from 112 of 124 stations', () => {
  const sokobanah = counts.find(({ district }) => district === '35.27.12')
  expect(sokobanah).toMatchObject({ stationsPublished: 112, stationsTotal: 124 })
  expect(sum(sokobanah?.votes ?? [])).toBe(61_974)
  const registered = voters.get('35.27.12') ?? 0
  expect(registered).toBeGreaterThan(((61_974 * 1.05) / 112) * 124)
  expect(registered).toBeLessThan(124 * 600)
})

test('no district votes at less than 50 or more than 97 percent', () => {
  const turnouts = counts.map((count) => expectedBallots(count) / (voters.get(count.district) ?? 0))
  expect(Math.min(...turnouts)).toBeGreaterThanOrEqual(0.5)
  expect(Math.max(...turnouts)).toBeLessThanOrEqual(0.97)
})

test('outside the city, more ballots a station never mean fewer voters a station', () => {
  const registered = counts
    .filter(({ district }) => !district.startsWith('35.78.'))
    .map((count) => ({
      ballots: expectedBallots(count) / count.stationsTotal,
      voters: Math.round((voters.get(count.district) ?? 0) / count.stationsTotal),
    }))
    .toSorted((a, b) => a.ballots - b.ballots)
    .map((district) => district.voters)
  expect(registered).toEqual(registered.toSorted((a, b) => a - b))
})
