import { describe, expect, test } from 'vitest'
import {
  compareForm,
  largestDifference,
} from '../../../../server/src/domain/recapitulation/comparison.ts'

const form = { votes: [100, 200], invalid: 10 }

function contradicting(below: { votes: number[]; invalid: number }, known = 2, tolerance = 0) {
  return compareForm(form, { ...below, known, all: 2 }, tolerance)
    .filter(({ contradicts }) => contradicts)
    .map(({ subject, difference }) => `${subject} ${difference}`)
}

describe('a form beside the sum of the level below', () => {
  test('contradicts it in every figure that differs, once all below is known', () => {
    expect(contradicting({ votes: [101, 190], invalid: 10 })).toEqual(['1 -1', '2 10'])
    expect(contradicting({ votes: [100, 200], invalid: 12 })).toEqual(['invalid -2'])
  })

  test('that is higher contradicts nothing while something below is still missing', () => {
    expect(contradicting({ votes: [60, 190], invalid: 4 }, 1)).toEqual([])
  })

  test('that is lower contradicts even while something below is still missing', () => {
    expect(contradicting({ votes: [60, 230], invalid: 4 }, 1)).toEqual(['2 -30'])
  })

  test('may differ by the tolerance of the rules', () => {
    expect(contradicting({ votes: [101, 190], invalid: 10 }, 2, 1)).toEqual(['2 10'])
  })

  test('has the largest difference of its pairs, and the invalid votes are no pair', () => {
    const below = { votes: [107, 195], invalid: 90, known: 2, all: 2 }
    expect(largestDifference(compareForm(form, below))).toBe(7)
    expect(largestDifference([])).toBe(0)
  })
})
