import { inspect } from './checks/index.ts'
import type { Violation } from './checks/violation.ts'
import type { Register } from './register.ts'

const COLUMN = { what: 62, number: 12 } as const

/** A report to print, one line an element, and the number of violations that it names. */
export interface Report {
  lines: string[]
  violations: number
}

/**
 * The report of a register: every published total beside the register's own, every rule with the
 * number of rows that break it, then each violation in a line of its own.
 */
export function reportOn(register: Register): Report {
  const { totals, rules, violations } = inspect(register)
  return {
    lines: [
      row('total', 'published', 'register'),
      ...totals.map(({ what, expected, actual }) => row(what, expected, actual)),
      '',
      row('rule for every row', '', 'broken by'),
      ...rules.map((rule) => row(rule.name, '', rule.violations.length)),
      '',
      ...violations.map(sentence),
      violations.length === 0
        ? `Every sum holds (sha256 ${register.sha256})`
        : `${violations.length} violations`,
    ],
    violations: violations.length,
  }
}

function row(what: string, left: number | string, right: number | string): string {
  return what.padEnd(COLUMN.what) + cell(left) + cell(right)
}

function cell(value: number | string): string {
  const text = typeof value === 'number' ? value.toLocaleString('en-US') : value
  return text.padStart(COLUMN.number)
}

function sentence({ what, expected, actual }: Violation): string {
  return `${what}: expected ${expected}, found ${actual}`
}
