/** What one claimant weighs (above 0, any unit) and the whole numbers its share stays between. */
export interface Claim {
  weight: number
  lowest: number
  highest: number
}

/**
 * Shares `total` among the claims in proportion to their weights, in whole numbers that add up to it
 * exactly. A share that proportion would put outside its bounds takes the bound, and the others
 * divide the rest; what rounding leaves goes to the largest remainders, the earlier claim first.
 * Throws a RangeError when a weight is not above 0 or the bounds leave no room for `total`.
 */
export function apportion(total: number, claims: readonly Claim[]): number[] {
  if (claims.some(({ weight }) => !(weight > 0))) throw new RangeError('every weight is above 0')
  const least = sum(claims.map(({ lowest }) => lowest))
  const most = sum(claims.map(({ highest }) => highest))
  if (total < least || total > most) {
    throw new RangeError(`${total} cannot be shared: the bounds allow ${least} to ${most}`)
  }
  const rate = findRate(total, claims)
  const quotas = claims.map((claim) => quota(claim, rate))
  const shares = quotas.map(Math.floor)
  giveRemainder(total - sum(shares), quotas, shares, claims)
  return shares
}

/** Adds numbers up; 0 for none. */
export function sum(numbers: Iterable<number>): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}

function quota({ weight, lowest, highest }: Claim, rate: number): number {
  return Math.min(Math.max(weight * rate, lowest), highest)
}

/** The highest rate a weight unit can get without the quotas passing `total`, by bisection. */
function findRate(total: number, claims: readonly Claim[]): number {
  let low = 0
  let high = Math.max(...claims.map(({ weight, highest }) => highest / weight), 0)
  for (;;) {
    const middle = (low + high) / 2
    if (middle <= low || middle >= high) return low
    if (sum(claims.map((claim) => quota(claim, middle))) > total) high = middle
    else low = middle
  }
}

function giveRemainder(
  remainder: number,
  quotas: readonly number[],
  shares: number[],
  claims: readonly Claim[],
): void {
  const fraction = (index: number) => (quotas[index] ?? 0) % 1
  const order = claims.map((_, index) => index).toSorted((a, b) => fraction(b) - fraction(a))
  let left = remainder
  while (left > 0) {
    for (const index of order) {
      const share = shares[index] ?? 0
      if (left === 0 || share >= (claims[index]?.highest ?? 0)) continue
      shares[index] = share + 1
      left -= 1
    }
  }
}
