import { expect, test } from 'vitest'
import { add, closingLine, countOf } from '../../../.tools/lib/tally.mjs'

const closing = 'Tests done\n\n\u001B[32m7 passed, 0 failed, 2 skipped\u001B[39m\n'

test('a run of vitest counts with the numbers of its closing line', () => {
  expect(countOf(true, { code: 0, output: closing })).toEqual([7, 0, 2])
})

test('a run of vitest that broke outside its tests has failed', () => {
  expect(countOf(true, { code: 1, output: closing })).toEqual([7, 1, 2])
})

test('a run of vitest that ended without a closing line has failed once', () => {
  expect(countOf(true, { code: 1, output: 'No test files found' })).toEqual([0, 1, 0])
})

test('any other check counts as one, whatever it prints', () => {
  expect(countOf(false, { code: 0, output: closing })).toEqual([1, 0, 0])
  expect(countOf(false, { code: 2, output: closing })).toEqual([0, 1, 0])
})

test('the sum of two counts closes as one line', () => {
  expect(closingLine(add([7, 1, 2], [1, 0, 0]))).toBe('8 passed, 1 failed, 2 skipped')
})
