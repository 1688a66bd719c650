import { describe, expect, test } from 'vitest'
import { parseWibStamp } from '../../../server/src/domain/clock.ts'
import { phaseAt } from '../../../server/src/domain/phase.ts'

describe('the phase of the election', () => {
  test.each([
    ['2024-11-24 23:59:59', 'PREPARATION'],
    ['2024-11-25 00:00:00', 'DISTRIBUTION'],
    ['2024-11-27 06:59:59', 'DISTRIBUTION'],
    ['2024-11-27 07:00:00', 'VOTING'],
    ['2024-11-27 12:59:59', 'VOTING'],
    ['2024-11-27 13:00:00', 'COUNTING'],
    ['2024-11-27 23:59:59', 'COUNTING'],
    ['2024-11-28 00:00:00', 'DISTRICT_RECAPITULATION'],
    ['2024-12-03 23:59:59', 'DISTRICT_RECAPITULATION'],
    ['2024-12-04 00:00:00', 'REGENCY_RECAPITULATION'],
    ['2024-12-07 00:00:00', 'PROVINCE_RECAPITULATION'],
    ['2024-12-09 23:59:59', 'PROVINCE_RECAPITULATION'],
    ['2024-12-10 00:00:00', 'FINISHED'],
  ])('at %s WIB is %s', (stamp, phase) => {
    expect(phaseAt(parseWibStamp(stamp)!)).toBe(phase)
  })
})
