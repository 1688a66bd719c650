import { expect, test } from 'vitest'
import { parseTable } from '../../../seeds/src/table.ts'

test('a quoted name keeps its own quotation marks', () => {
  expect(parseTable('code,name\n35.18.17.2007,"Ja""an"\n', ['code', 'name'])).toEqual([
    { code: '35.18.17.2007', name: 'Ja"an' },
  ])
})

test('a table is read by the names of its columns, not by their places', () => {
  expect(parseTable('name,code\nSukorejo,1\n', ['code'])).toEqual([{ code: '1' }])
})

test('a missing column is named, beside those that there are', () => {
  expect(() => parseTable('kode,nama\n', ['code'])).toThrow(/"code", only: kode, nama/)
})
