import { describe, expect, test } from 'vitest'
import { parseWibStamp } from '../../../../server/src/domain/clock.ts'
import {
  recapitulationRules,
  timingOf,
  turnsOf,
  windowOf,
} from '../../../../server/src/domain/recapitulation/windows.ts'
import type { FormLevel } from '../../../../server/src/domain/recapitulation/forms.ts'

function timing(level: FormLevel, stamp: string) {
  const moment = parseWibStamp(`2024-${stamp}`) ?? Number.NaN
  return timingOf(windowOf(recapitulationRules, level), moment)
}

describe('a meeting', () => {
  test.each([
    ['DISTRICT', '11-27 23:59:59', 'EARLY'],
    ['DISTRICT', '11-28 00:00:00', 'IN_TIME'],
    ['DISTRICT', '12-01 23:59:59', 'IN_TIME'],
    ['DISTRICT', '12-02 00:00:00', 'PAST_TARGET'],
    ['DISTRICT', '12-03 23:59:59', 'PAST_TARGET'],
    ['DISTRICT', '12-04 00:00:00', 'PAST_WINDOW'],
    ['REGENCY', '12-06 23:59:59', 'IN_TIME'],
    ['REGENCY', '12-07 00:00:00', 'PAST_WINDOW'],
    ['PROVINCE', '11-30 00:00:00', 'IN_TIME'],
    ['PROVINCE', '12-10 00:00:00', 'PAST_WINDOW'],
  ] as const)('of a %s that ends at %s WIB is %s', (level, stamp, expected) => {
    expect(timing(level, stamp)).toBe(expected)
  })

  test('of a district turns late at the end of 1 December, and again when the law is broken', () => {
    const moments = ['2024-12-02 00:00:00', '2024-12-04 00:00:00'].map((stamp) =>
      parseWibStamp(stamp),
    )
    expect(turnsOf(recapitulationRules)).toEqual(moments)
  })
})
