import type { Register } from '../register.ts'

/**
 * One sentence of the register that does not hold: what was looked at (with the code of its row),
 * what it had to be and what it is. A bound is written out (`at most 600`).
 */
export interface Violation {
  what: string
  expected: number | string
  actual: number | string
}

/** A rule that every row of one kind keeps; `violations` is empty when all of them do. */
export interface Rule {
  name: string
  violations: (register: Register) => Violation[]
}
