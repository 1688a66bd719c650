import { describe, expect, test } from 'vitest'
import { readFilter } from '../../../../wallboard/src/desk/views/read-filter.ts'

describe('a saved view', () => {
  test('gives back the filter that was saved', () => {
    const filter = {
      within: '35.07',
      states: ['NEW', 'VERIFIED'],
      severities: ['CRITICAL'],
      overdue: true,
      unassigned: false,
      text: '"<b>{{x}}',
      parent: 12,
    }
    expect(readFilter(JSON.stringify(filter))).toEqual(filter)
    expect(readFilter('{}')).toEqual({})
  })

  test('takes a field without a value for one that was left out', () => {
    expect(readFilter('{"text":null,"open":true}')).toEqual({ open: true })
  })

  test('is not applied in part when something in it cannot be read', () => {
    for (const text of [
      '',
      'null',
      '[]',
      '7',
      '{"open":"yes"}',
      '{"states":[1]}',
      '{"colour":"red"}',
    ])
      expect(readFilter(text), text).toBeNull()
  })
})
