import { checksum } from '../checksum.ts'
import type { Register } from '../register.ts'
import { codeRules } from './codes.ts'
import { contestRules } from './contests.ts'
import { districtRules } from './districts.ts'
import { stationRules } from './stations.ts'
import { totals } from './totals.ts'
import type { Rule, Violation } from './violation.ts'

/** The checksum that the register carries is that of its rows. */
const sealedRows: Rule = {
  name: 'the checksum is that of the rows',
  violations: (register) => {
    const expected = checksum(register)
    if (register.sha256 === expected) return []
    return [{ what: 'checksum of the register', expected, actual: register.sha256 }]
  },
}

const rules: readonly Rule[] = [
  ...codeRules,
  ...districtRules,
  ...stationRules,
  ...contestRules,
  sealedRows,
]

/** All that was checked: the published totals, equal or not, and each rule with what breaks it. */
export interface Inspection {
  totals: Violation[]
  rules: { name: string; violations: Violation[] }[]
  violations: Violation[]
}

/**
 * Checks a register against every published total and every rule for single rows. Reads the tables
 * in `data/` and throws when one is missing; the register itself may be anything of its type.
 */
export function inspect(register: Register): Inspection {
  const sums = totals(register)
  const kept = rules.map(({ name, violations }) => ({ name, violations: violations(register) }))
  const unequal = sums.filter(({ expected, actual }) => expected !== actual)
  const violations = [...unequal, ...kept.flatMap((rule) => rule.violations)]
  return { totals: sums, rules: kept, violations }
}

/**
 * Everything that is wrong with a register, each row named by its code: totals that differ from the
 * published ones first, then rows that break a rule. Empty when every sum holds. Throws as `inspect`.
 */
export function validateRegister(register: Register): Violation[] {
  return inspect(register).violations
}
