import { describe, expect, test } from 'vitest'
import {
  type GapReason,
  gapReason,
  gapReasons,
  type SheetStanding,
  SHEETS_PER_STATION,
} from '../../../../server/src/domain/uploads.ts'

/** A sheet that was not captured, with what differs. */
function sheet(more: Partial<SheetStanding> = {}): SheetStanding {
  return { state: null, path: null, rejection: null, ...more }
}

const published = sheet({ state: 'PUBLISHED', path: 'ONLINE' })

/** The six sheets of a station: the given ones, and `others` for the rest. */
function station(given: SheetStanding[], others = sheet()): SheetStanding[] {
  return [...given, ...Array.from({ length: SHEETS_PER_STATION - given.length }, () => others)]
}

/** A sheet that gives a station each of the reasons that one sheet can give. */
const giving: Partial<Record<GapReason, SheetStanding>> = {
  HANDED_TO_DISTRICT: sheet({ state: 'HANDED_TO_DISTRICT' }),
  PUBLICATION_CANCELLED: sheet({ state: 'CANCELLED' }),
  REJECTED_PHOTO: sheet({ state: 'REJECTED', rejection: 'PHOTO_QUALITY' }),
  REJECTED_OTHER: sheet({ state: 'REJECTED', rejection: 'WRONG_SHEET' }),
  IN_QUEUE: sheet({ state: 'QUEUED' }),
  NO_SIGNAL: sheet({ state: 'PROCESSED', path: 'OFFLINE' }),
}

const ofOneSheet = Object.keys(giving) as GapReason[]

describe('a station is not published', () => {
  test('for no reason once every sheet is', () => {
    expect(gapReason(station([], published), true)).toBeNull()
    expect(gapReason(station([], published), false)).toBeNull()
  })

  test.each(ofOneSheet)('because of %s when one sheet says so and the others wait', (reason) => {
    expect(gapReason(station([giving[reason] ?? sheet()], published), true)).toBe(reason)
    expect(gapReason(station([giving[reason] ?? sheet()]), true)).toBe(reason)
  })

  test('for the first reason that applies, in the order of the contract', () => {
    expect(gapReasons).toEqual([
      'HANDED_TO_DISTRICT',
      'PUBLICATION_CANCELLED',
      'REJECTED_PHOTO',
      'REJECTED_OTHER',
      'IN_QUEUE',
      'NO_SIGNAL',
      'INCOMPLETE',
      'NOT_SENT',
    ])
    for (const [order, first] of ofOneSheet.entries()) {
      for (const later of ofOneSheet.slice(order + 1)) {
        const sheets = station([giving[later] ?? sheet(), giving[first] ?? sheet(), published])
        expect(gapReason(sheets, true), `${first} before ${later}`).toBe(first)
      }
    }
  })

  test('because it has no signal, unless something was sent or refused', () => {
    expect(gapReason(station([published]), false)).toBe('NO_SIGNAL')
    expect(gapReason(station([sheet({ state: 'SENT' })]), false)).toBe('IN_QUEUE')
  })

  test('and is incomplete when some sheets are published, and else nothing was sent', () => {
    expect(gapReason(station([published]), true)).toBe('INCOMPLETE')
    expect(gapReason(station([]), true)).toBe('NOT_SENT')
    expect(gapReason(station([sheet({ state: 'PROCESSED', path: 'ONLINE' })]), true)).toBe(
      'NOT_SENT',
    )
  })
})
