/** What one of several gets a share by. */
export interface Claim {
  /** 0 or above, any unit. */
  weight: number
  /** The most it can take, a whole number. */
  highest: number
}

/**
 * Shares a whole number out in proportion to weights, in whole numbers that add up to it exactly: a
 * share that would pass its bound takes the bound and the others divide the rest; what rounding
 * leaves goes to the largest remainders, the earlier one first. Throws a RangeError when the bounds
 * leave no room.
 */
export function shareOut(total: number, claims: readonly Claim[]): number[] {
  const room = claims.reduce((sum, { highest }) => sum + highest, 0)
  if (total > room) throw new RangeError(`${total} cannot be shared: there is room for ${room}`)
  const quotas = quotasOf(total, claims)
  const shares = quotas.map(Math.floor)
  let left = total - shares.reduce((sum, share) => sum + share, 0)
  const order = [...quotas.keys()].toSorted((one, other) => rest(quotas, other) - rest(quotas, one))
  while (left > 0) {
    for (const at of order) {
      const share = shares[at] ?? 0
      if (left === 0 || share >= (claims[at]?.highest ?? 0)) continue
      shares[at] = share + 1
      left -= 1
    }
  }
  return shares
}

function quotasOf(total: number, claims: readonly Claim[]): number[] {
  const quotas = claims.map(() => 0)
  let open = [...claims.keys()].filter((at) => (claims[at]?.weight ?? 0) > 0)
  let left = total
  while (open.length > 0) {
    const rate = left / open.reduce((sum, at) => sum + (claims[at]?.weight ?? 0), 0)
    const full = new Set(open.filter((at) => weightOf(claims, at) * rate > highestOf(claims, at)))
    for (const at of full.size > 0 ? full : open) {
      quotas[at] = full.size > 0 ? highestOf(claims, at) : weightOf(claims, at) * rate
    }
    if (full.size === 0) return quotas
    for (const at of full) left -= highestOf(claims, at)
    open = open.filter((at) => !full.has(at))
  }
  return quotas
}

function weightOf(claims: readonly Claim[], at: number): number {
  return claims[at]?.weight ?? 0
}

function highestOf(claims: readonly Claim[], at: number): number {
  return claims[at]?.highest ?? 0
}

function rest(quotas: readonly number[], at: number): number {
  return (quotas[at] ?? 0) % 1
}
