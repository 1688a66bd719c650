import { expect, test } from 'vitest'
import { canonical } from '../../../../server/src/commands/reports/canonical.ts'

test('a report is the same bytes in whatever order its fields were written', () => {
  const one = canonical({ station: '35.78.01.1001.001', observedAt: 1, received: 513 })
  const other = canonical({ received: 513, observedAt: 1, station: '35.78.01.1001.001' })
  expect(JSON.stringify(one)).toBe(JSON.stringify(other))
})

test('a report says nothing of what was left out, and keeps what is nought', () => {
  const report = { used: 0, spoiled: null, unused: undefined, signal: false, note: '' }
  expect(canonical(report)).toStrictEqual({ note: '', signal: false, used: 0 })
})
