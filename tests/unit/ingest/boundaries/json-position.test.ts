import { expect, test } from 'vitest'
import {
  brokenJsonPosition,
  lineAndColumn,
} from '../../../../server/src/ingest/boundaries/json-position.ts'

const sound = ['{"a": [1, -2.5e3, true, null, "x\\u00e9\\n"], "b": {}}', ' [] ', '"text"', '0']
const broken: [string, number][] = [
  ['', 0],
  ['[1, 2', 5],
  ['{"a":1,}', 7],
  ['[1,, 2]', 3],
  ['{"a" 1}', 5],
  ['{a: 1}', 1],
  ['{1: 1}', 1],
  ['[01]', 2],
  ['"line\nbreak"', 0],
  ['[1] [2]', 4],
  ["{'a': 1}", 1],
  ['[NaN]', 1],
]

test.each(sound)('%s is JSON', (text) => {
  expect(brokenJsonPosition(text)).toBeUndefined()
})

test.each(broken)('%j goes wrong at %i', (text, position) => {
  expect(() => JSON.parse(text)).toThrow(SyntaxError)
  expect(brokenJsonPosition(text)).toBe(position)
})

test('lines and columns are counted from one', () => {
  expect(lineAndColumn('ab\ncd', 0)).toBe('line 1, column 1')
  expect(lineAndColumn('ab\ncd', 4)).toBe('line 2, column 2')
})
