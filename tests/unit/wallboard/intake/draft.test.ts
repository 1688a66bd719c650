import { describe, expect, test } from 'vitest'
import {
  emptyDraft,
  fieldTimeOf,
  missing,
  momentOf,
  readDraft,
} from '../../../../wallboard/src/intake/draft.ts'

const newKey = () => 'new'

describe('what was kept of a report', () => {
  test('is taken up as it was written', () => {
    const place = { code: '35.78', title: 'Kota Surabaya', where: '' }
    const written = { ...emptyDraft('old'), text: 'Hujan', when: '', place }
    expect(readDraft(JSON.stringify(written), newKey)).toEqual(written)
  })

  test.each([null, '', '{', 'null', '7', '[]'])('as %j is an empty report', (kept) => {
    expect(readDraft(kept, newKey)).toEqual(emptyDraft('new'))
  })

  test('loses only the fields that cannot be', () => {
    const kept = {
      key: 7,
      kind: 'OTHER',
      category: 'X',
      when: 1,
      place: { code: 1 },
      text: 'Hujan',
    }
    const strange = { ...kept, website: 'x', unknown: 'y' }
    expect(readDraft(JSON.stringify(strange), newKey)).toEqual({
      ...emptyDraft('new'),
      text: 'Hujan',
    })
  })
})

test('a report needs to say about what, and what; and when, if not now', () => {
  const draft = emptyDraft('key')
  expect(missing(draft)).toEqual(['category', 'text'])
  expect(missing({ ...draft, text: ' \n', when: '' })).toEqual(['category', 'happenedAt', 'text'])
  const written = { ...draft, category: 'VOTING' as const, text: 'Antre' }
  expect(missing({ ...written, when: '2024-11-27T08:15' })).toEqual([])
})

test('a time is typed in WIB wherever the telephone believes to be', () => {
  expect(momentOf('2024-11-27T08:15')).toBe('2024-11-27T08:15:00+07:00')
  expect(momentOf('2024-11-27T08:15:30')).toBe('2024-11-27T08:15:00+07:00')
  expect(momentOf(null)).toBeNull()
  expect(fieldTimeOf('2024-11-26T18:30:00Z')).toBe('2024-11-27T01:30')
})
