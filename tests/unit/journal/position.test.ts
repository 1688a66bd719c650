import { describe, expect, test } from 'vitest'
import { decodeCursor, encodeCursor, markOf } from '../../../server/src/journal/position.ts'
import { draft, EPOCH, openJournal } from '../../support/builders/journal.ts'

const position = { epoch: EPOCH, seq: 42, at: 1_732_700_000_000, mark: '0123456789ab' }

describe('a cursor', () => {
  test('says the position it was made from', () => {
    expect(decodeCursor(encodeCursor(position))).toEqual(position)
  })

  test.each(['', 'x', 'null', '%%%', '🗳️', Buffer.from('a|b|c|d').toString('base64url')])(
    'is not %j',
    (text) => {
      expect(decodeCursor(text)).toBeNull()
    },
  )

  test('with a place that is no whole number, or too large for one, is none', () => {
    for (const place of ['-1', '1.5', '1e3', '9'.repeat(16), '']) {
      const text = Buffer.from(`${EPOCH}|${place}|1|ab`).toString('base64url')
      expect(decodeCursor(text)).toBeNull()
    }
  })

  test('that was cut short is not taken for a position', async () => {
    await using desk = await openJournal()
    await desk.journal.record([draft()])
    const cursor = encodeCursor(desk.journal.position(1, desk.clock.now()))
    expect(desk.journal.knows(decodeCursor(cursor)!)).toBe(true)
    for (let length = 0; length < cursor.length; length += 1) {
      const cut = decodeCursor(cursor.slice(0, length))
      expect(cut !== null && desk.journal.knows(cut)).toBe(false)
    }
  })

  test('is known to the journal it came from only, and not before its time', async () => {
    await using desk = await openJournal()
    const beginning = desk.journal.position(0, 0)
    await desk.journal.record([draft(), draft()])
    const here = desk.journal.position(2, desk.clock.now())
    expect(desk.journal.knows(beginning)).toBe(true)
    expect(desk.journal.knows(here)).toBe(true)
    expect(desk.journal.knows({ ...here, epoch: 'other' })).toBe(false)
    expect(desk.journal.knows({ ...here, seq: 3 })).toBe(false)
    expect(desk.journal.knows({ ...here, mark: markOf('f'.repeat(64)) })).toBe(false)
  })
})
