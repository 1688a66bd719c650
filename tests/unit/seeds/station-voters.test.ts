import { expect, test } from 'vitest'
import { sum } from '../../../seeds/src/apportion.ts'
import { drawsFor } from '../../../seeds/src/random.ts'
import { menAmong } from '../../../seeds/src/sexes.ts'
import { stationVoters } from '../../../seeds/src/station-voters.ts'

const draws = () => drawsFor(2024, 'a test')

test('every voter of the district is on the list of one of its stations', () => {
  const voters = stationVoters(30_001, [4, 1, 55], draws())
  expect(voters).toHaveLength(60)
  expect(sum(voters)).toBe(30_001)
})

test('stations of an ordinary district differ', () => {
  const voters = stationVoters(30_000, [20, 20, 20], draws())
  expect(new Set(voters).size).toBeGreaterThan(20)
  expect(Math.max(...voters) - Math.min(...voters)).toBeGreaterThan(40)
})

test('no station passes the cap, however its district is drawn', () => {
  const villages = Array.from({ length: 60 }, () => 2)
  const fullest = Array.from({ length: 100 }, (_, seed) =>
    Math.max(...stationVoters(590 * 120, villages, drawsFor(seed, 'a district'))),
  )
  expect(Math.max(...fullest)).toBe(600)
})

test('a nearly full district heaps few of its stations up at the cap', () => {
  const voters = stationVoters(585 * 60, [20, 20, 20], draws())
  expect(voters.filter((count) => count === 600).length).toBeLessThan(10)
})

test('a district that fits only when every station is full fills every station', () => {
  expect(stationVoters(1_800, [2, 1], draws())).toEqual([600, 600, 600])
})

test('a voter too many for the stations is refused', () => {
  expect(() => stationVoters(1_801, [2, 1], draws())).toThrow(RangeError)
})

test('the men of the stations add up to the men of the district', () => {
  const voters = [600, 523, 2, 481]
  const men = menAmong(791, voters, 0.08, draws())
  expect(sum(men)).toBe(791)
  expect(men.every((count, index) => count > 0 && count < (voters[index] ?? 0))).toBe(true)
})
