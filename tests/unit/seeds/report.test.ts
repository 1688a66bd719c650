import { expect, test } from 'vitest'
import { reportOn } from '../../../seeds/src/report.ts'
import { register, withStation } from './builders.ts'

test('the report of the register shows each published sum beside its own', () => {
  const { lines, violations } = reportOn(register)
  expect(violations).toBe(0)
  expect(lines).toContainEqual(expect.stringMatching(/^voters +31,280,418 +31,280,418$/))
  expect(lines.at(-1)).toContain(register.sha256)
})

test('the report of a tampered register names what is wrong and counts it', () => {
  const { lines, violations } = reportOn(withStation('35.78.01.1001.001', { male: 0, female: 0 }))
  expect(violations).toBe(6)
  expect(lines).toContain(
    'voters of station 35.78.01.1001.001: expected 1 to 600, found 0 men, 0 women',
  )
  expect(lines.at(-1)).toBe('6 violations')
})
