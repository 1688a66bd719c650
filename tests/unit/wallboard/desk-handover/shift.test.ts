import { describe, expect, test } from 'vitest'
import {
  asField,
  fromField,
  shiftBegan,
  usualShift,
} from '../../../../wallboard/src/desk/handover/sheet/shift.ts'
import { wib } from './tickets.ts'

const now = Date.parse(wib('22:30'))

describe('the beginning of a shift', () => {
  test('is what the address says', () => {
    expect(shiftBegan(wib('14:00'), now)).toBe(Date.parse(wib('14:00')))
  })

  test('is eight hours ago where the address says nothing, nonsense, or what is to come', () => {
    const usual = now - usualShift
    for (const given of [null, 'yesterday', wib('23:00')])
      expect(shiftBegan(given, now)).toBe(usual)
  })

  test('is typed and shown in WIB, whatever the zone of the machine', () => {
    expect(asField(Date.parse(wib('14:00')))).toBe('2024-11-27T14:00')
    expect(fromField('2024-11-27T14:00')).toBe(Date.parse(wib('14:00')))
    expect(fromField('')).toBeNull()
  })
})
