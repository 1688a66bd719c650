/**
 * Gaps with a mean of 1 between events that come at random, each independent of the others (Poisson);
 * the same seed gives the same gaps.
 */
export function* randomGaps(seed: number): Generator<number, never> {
  // A linear congruence of 32 bits (Numerical Recipes): its high bits are random enough for gaps.
  for (let state = seed >>> 0; ;) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    yield -Math.log((state + 1) / 2 ** 32)
  }
}
