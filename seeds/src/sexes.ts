import { apportion, sum } from './apportion.ts'
import { factorAround1 } from './random.ts'
import type { Draw } from './random.ts'

/** The shares of men that a group of voters stays between. */
const SHARE_OF_MEN = { lowest: 0.35, highest: 0.65 } as const

/**
 * The men among each group's voters, adding up to `men` exactly. `spread` says how far the share of
 * men in a group strays from that of all (0.02: by 2 % of itself at most, unless rounding says else).
 * Throws a RangeError when the groups cannot hold that many men between 35 and 65 %.
 */
export function menAmong(
  men: number,
  voters: readonly number[],
  spread: number,
  draw: Draw,
): number[] {
  const share = men / sum(voters)
  const claims = voters.map((count) => ({
    weight: count * share * factorAround1(draw, spread),
    lowest: Math.floor(count * SHARE_OF_MEN.lowest),
    highest: Math.ceil(count * SHARE_OF_MEN.highest),
  }))
  return apportion(men, claims)
}
