import { describe, expect, test } from 'vitest'
import { openShelf } from '../../../../wallboard/src/desk/draft/shelf.ts'
import { useDraft } from '../../../../wallboard/src/desk/draft/use-draft.ts'
import { memoryStorage } from './ticket.ts'

const blank = () => ({ line: '', quantity: 1, place: null as { code: string } | null })

describe('a draft', () => {
  test('is there again after a reload, letter by letter', () => {
    const storage = memoryStorage()
    const before = useDraft(openShelf(storage, 'meja-1'), 'new', blank)
    before.value.line = 'TPS 4 Robatal\u202E {{ 1 }}'
    before.value.place = { code: '35.27' }
    const after = useDraft(openShelf(storage, 'meja-1'), 'new', blank)
    expect(after.value).toEqual({
      line: 'TPS 4 Robatal\u202E {{ 1 }}',
      quantity: 1,
      place: { code: '35.27' },
    })
  })

  test('belongs to who typed it', () => {
    const storage = memoryStorage()
    useDraft(openShelf(storage, 'meja-1'), 'new', blank).value.line = 'rahasia'
    expect(useDraft(openShelf(storage, 'meja-2'), 'new', blank).value.line).toBe('')
    expect(openShelf(storage, 'meja').names('')).toEqual([])
  })

  test('leaves nothing behind once it is as it began', () => {
    const shelf = openShelf(memoryStorage(), 'meja-1')
    const { value, reset, touched } = useDraft(shelf, 'new', blank)
    value.line = 'a'
    expect(touched()).toBe(true)
    reset()
    expect(shelf.names('')).toEqual([])
  })

  test('of an older page fills in what still fits and no more', () => {
    const shelf = openShelf(memoryStorage(), 'meja-1')
    shelf.write('new', { line: 'tetap', quantity: 'dua', gone: null })
    expect(useDraft(shelf, 'new', blank).value).toEqual({ line: 'tetap', quantity: 1, place: null })
  })

  test('that was damaged on the shelf begins anew', () => {
    const storage = memoryStorage()
    storage.setItem('pantau-desk/meja-1/new', '{"line":"half')
    expect(useDraft(openShelf(storage, 'meja-1'), 'new', blank).value.line).toBe('')
  })

  test('goes on without a shelf when the browser has no room', () => {
    const storage = memoryStorage()
    const shelf = openShelf(storage, 'meja-1')
    storage.full = true
    const { value } = useDraft(shelf, 'new', blank)
    value.line = 'tetap diketik'
    expect(value.line).toBe('tetap diketik')
    expect(shelf.write('new', value)).toBe(false)
  })
})
