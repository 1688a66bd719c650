import { describe, expect, test } from 'vitest'
import { csvLine } from '../../../server/src/api/incidents/csv.ts'
import { filterOf } from '../../../server/src/api/incidents/export-query.ts'

describe('a line of a table', () => {
  test('is read back as it was written, whatever is in it', () => {
    expect(csvLine(['a,b', 'kata "kutip"', 'dua\nbaris', 12, null])).toBe(
      '"a,b","kata ""kutip""","dua\nbaris",12,\r\n',
    )
  })

  test('keeps markup and braces byte for byte', () => {
    expect(csvLine(['<b>{{x}}</b>', '{y}'])).toBe('<b>{{x}}</b>,{y}\r\n')
  })

  test.each(['=cmd|"/c calc"!A0', '+62812', '-1', '@SUM(A1)', '\t=1', '  =1', '\r=1', '＝1'])(
    'never begins a formula: %j',
    (text) => {
      expect(csvLine([text]).replace(/^"/, '')).toMatch(/^'/)
    },
  )
})

describe('the filter of an export', () => {
  test('is spelled by the parameters of the address', () => {
    const query = {
      within: '35.78',
      states: 'NEW,VERIFIED',
      overdue: 'true',
      open: 'false',
      parent: '12',
      text: 'a b',
    }
    expect(filterOf(query)).toEqual({
      within: '35.78',
      states: ['NEW', 'VERIFIED'],
      overdue: true,
      open: false,
      parent: 12,
      text: 'a b',
    })
  })

  test.each([
    [{ withn: '35' }, 'withn'],
    [{ states: 'NEW,OLD' }, 'states'],
    [{ overdue: 'yes' }, 'overdue'],
    [{ parent: '-1' }, 'parent'],
    [{ text: ['a', 'b'] }, 'text'],
    [{ constructor: 'x' }, 'constructor'],
  ])('that cannot be read is refused by the name of its parameter: %j', (query, name) => {
    expect(() => filterOf(query)).toThrow(new RegExp(`^${name}: `))
  })
})
