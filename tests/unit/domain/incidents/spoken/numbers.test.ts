import { expect, test } from 'vitest'
import { numberAt } from '../../../../../server/src/domain/incidents/spoken/numbers.ts'
import { isNearly } from '../../../../../server/src/domain/incidents/spoken/spelling.ts'
import { stationsSaid } from '../../../../../server/src/domain/incidents/spoken/stations.ts'
import { wordsOf } from '../../../../../server/src/domain/incidents/spoken/words.ts'

test.each([
  ['25', 25],
  ['1.250', 1_250],
  ['12,000', 12_000],
  ['tiga', 3],
  ['sebelas', 11],
  ['dua belas', 12],
  ['dua puluh lima', 25],
  ['seratus dua puluh', 120],
  ['dua ribu tiga ratus empat puluh', 2_340],
  ['seribu', 1_000],
  ['2 ribu', 2_000],
  ['twenty five', 25],
  ['two hundred', 200],
  ['07.30', null],
  ['2,5', null],
  ['081234567890', null],
  ['puluh', null],
  ['belas', null],
  ['kurang', null],
])('%j is the number %j', (said, value) => {
  expect(numberAt(wordsOf(said), 0)?.value ?? null).toBe(value)
})

test.each([
  ['TPS 4', [4]],
  ['tps004', [4]],
  ['TPS.4 Robatal', [4]],
  ['tps no 12', [12]],
  ['tps nomor empat', [4]],
  ['tps dua puluh satu', [21]],
  ['TPS 4 dan 5', [4, 5]],
  ['TPS 4 dan 25 lembar', [4]],
  ['polling station 7', [7]],
  ['TPS 0', []],
  ['TPS 1000', []],
  ['tps mana', []],
])('%j names the stations %j', (said, numbers) => {
  expect(stationsSaid(wordsOf(said)).flatMap((each) => each.numbers)).toEqual(numbers)
})

test.each([
  ['robatal', 'robatel', true],
  ['robatal', 'robatl', true],
  ['robatal', 'robattal', true],
  ['robatal', 'roabtal', true],
  ['robatal', 'robatal', false],
  ['robatal', 'robetel', false],
  ['robatal', 'robat', false],
])('%s and %s differ by one slip: %j', (one, other, nearly) => {
  expect(isNearly(one, other)).toBe(nearly)
  expect(isNearly(other, one)).toBe(nearly)
})
