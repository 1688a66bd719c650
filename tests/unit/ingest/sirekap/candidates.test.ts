import { expect, test } from 'vitest'
import { readCandidates } from '../../../../server/src/ingest/sirekap/index.ts'
import { candidatesText } from './builders.ts'

const pair = { nama: ' Pasangan A ', warna: '#8CB9BD', nomor_urut: 2 }
const written = (entry: unknown) => JSON.stringify({ 35: { 1000033: entry } })

test('pairs are found by the area of their contest and the id of the publisher', () => {
  const book = readCandidates(candidatesText({ 35: ['7'], 3578: ['8', '9'] }))
  expect([...book.keys()]).toEqual(['35', '35.78'])
  expect(book.get('35.78')?.get('9')).toEqual({
    number: 2,
    name: 'Pasangan 2',
    colour: '#B67352',
  })
})

test('a colour that is none is not known, and a name loses its margins', () => {
  const book = readCandidates(written({ ...pair, warna: 'blue' }))
  expect(book.get('35')?.get('1000033')).toEqual({ number: 2, name: 'Pasangan A', colour: null })
})

test.each([
  ['{"35": ', 'it is not JSON, broken at line 1, column 8'],
  ['[]', 'it must be an object'],
  ['{"east java": {}}', '"east java" is not an area code'],
  ['{"35": []}', '"35" must hold the pairs'],
  [written({ ...pair, nomor_urut: 0 }), '35.1000033.nomor_urut must be a ballot number'],
  [written({ ...pair, nomor_urut: undefined }), 'and is nothing'],
  [written({ ...pair, nama: '' }), '35.1000033.nama must be the name of the pair'],
  [written(null), '35.1000033 must hold'],
  [JSON.stringify({ 35: { 7: pair, 8: pair } }), 'pairs 7 and 8 of 35 both have number 2'],
])('a broken candidates file %s is refused with what is wrong', (text, why) => {
  expect(() => readCandidates(text)).toThrow(why)
})
