import { describe, expect, test } from 'vitest'
import { shareOut } from '../../../server/src/rehearsal/truth/share-out.ts'
import { planRehearsal } from '../../../server/src/rehearsal/plan.ts'
import { election, final } from './election.ts'

describe('sharing out', () => {
  const claims = (weights: number[], highest = 1_000) =>
    weights.map((weight) => ({ weight, highest }))

  test('keeps the proportion and gives what rounding leaves to the largest remainders', () => {
    expect(shareOut(10, claims([1, 1, 1]))).toEqual([4, 3, 3])
    expect(shareOut(100, claims([5, 3, 2]))).toEqual([50, 30, 20])
    expect(shareOut(7, claims([0.55, 0.26, 0.19]))).toEqual([4, 2, 1])
  })

  test('gives what passes a bound to the others', () => {
    const bounded = [
      { weight: 9, highest: 20 },
      { weight: 1, highest: 100 },
      { weight: 1, highest: 100 },
    ]
    expect(shareOut(100, bounded)).toEqual([20, 40, 40])
  })

  test('fills every bound when the total is all the room there is, and refuses one more', () => {
    expect(shareOut(3_000, claims([1, 2, 3]))).toEqual([1_000, 1_000, 1_000])
    expect(() => shareOut(3_001, claims([1, 2, 3]))).toThrow('there is room for 3000')
  })
})

describe('what stations will have counted', () => {
  const { electorate } = election()
  const { stations, finals, official } = electorate

  test.each([1, 2, 3, 42, 2_024])(
    'adds up to what was published and certified, seed %i',
    (seed) => {
      const { truth, times } = planRehearsal(electorate, seed, []).decided
      const sumOf = (column: number, chosen: (code: string, at: number) => boolean) =>
        stations.reduce((sum, { code }, at) => {
          return chosen(code, at) ? sum + (truth.votes(at, 0)[column] ?? 0) : sum
        }, 0)
      for (const column of [0, 1, 2]) {
        expect(sumOf(column, () => true)).toBe(official.votes[column])
        for (const { district, votes } of finals) {
          const published = sumOf(column, (code, at) => {
            return code.startsWith(`${district}.`) && times.fate(at) === 'PUBLISHED'
          })
          expect(published, district).toBe(votes[column])
        }
      }
      const invalid = stations.reduce((sum, _, at) => sum + truth.invalid(at, 0), 0)
      expect(invalid).toBe(official.invalid)
    },
  )

  // 472 valid and some 27 invalid ballots at stations of 500 voters: more came than some lists hold.
  const full = election([final('35.27.12', { votes: [3_000, 12_000, 3_900] })]).electorate
  test.each([
    ['usual', electorate],
    ['crowded', full],
  ])(
    'holds every identity of a %s station, in both contests',
    (_, { stations: all, columns, ...more }) => {
      const { truth } = planRehearsal({ stations: all, columns, ...more }, 1, []).decided
      all.forEach(({ code, registered, allotted }, at) => {
        const used = truth.used(at)
        expect(truth.came.registered[at], code).toBeLessThanOrEqual(registered)
        expect(
          Math.min(truth.came.registered[at] ?? -1, truth.came.movedIn[at] ?? -1),
        ).toBeGreaterThanOrEqual(0)
        for (const contest of [0, 1]) {
          const votes = truth.votes(at, contest)
          expect(Math.min(...votes), code).toBeGreaterThanOrEqual(0)
          const counted = votes.reduce((sum, count) => sum + count, truth.invalid(at, contest))
          expect(counted, code).toBe(used)
          expect(used + truth.spoiled(at, contest), code).toBeLessThanOrEqual(allotted)
        }
        const own = columns.get(`regency:${code.slice(0, 5)}`)
        expect(truth.votes(at, 1), code).toHaveLength(own ?? 0)
      })
    },
  )
})
