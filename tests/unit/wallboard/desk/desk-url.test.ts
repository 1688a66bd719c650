import { describe, expect, test } from 'vitest'
import { readDeskUrl, searchAfter } from '../../../../wallboard/src/desk/app/desk-url.ts'

describe("the desk's address", () => {
  test('shows the open tickets in Indonesian when it says nothing', () => {
    expect(readDeskUrl('')).toEqual({
      language: 'id',
      theme: 'dark',
      ticket: null,
      place: null,
      filter: { open: true },
      view: 'tickets',
      print: null,
      since: null,
    })
  })

  test('brings back the ticket and the filter that it was left with', () => {
    const search = searchAfter('?lang=en', { ticket: 12, filter: { place: '35.27.10' } })
    expect(readDeskUrl(search)).toMatchObject({
      language: 'en',
      ticket: 12,
      filter: { place: '35.27.10' },
    })
  })

  test('leaves out what is usual', () => {
    const search = searchAfter('', { ticket: 12, theme: 'light' })
    expect(searchAfter(search, { ticket: null, theme: 'dark', filter: { open: true } })).toBe('?')
  })

  test.each(['?ticket=-1', '?ticket=abc', '?filter={', '?filter=7&view=x', '?theme=pink'])(
    'is read as far as it makes sense: %s',
    (search) => {
      expect(readDeskUrl(search)).toMatchObject({ ticket: null, view: 'tickets', theme: 'dark' })
    },
  )
})
