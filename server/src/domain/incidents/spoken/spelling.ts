/**
 * Whether two words differ by one slip: a letter too many, too few, another one, or two neighbours
 * exchanged. The same word does not.
 */
export function isNearly(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (long.length - short.length > 1 || short === long) return false
  let at = 0
  while (at < short.length && short[at] === long[at]) at += 1
  if (short.length < long.length) return short.slice(at) === long.slice(at + 1)
  if (short.slice(at + 1) === long.slice(at + 1)) return true
  const exchanged = short[at] === long[at + 1] && short[at + 1] === long[at]
  return exchanged && short.slice(at + 2) === long.slice(at + 2)
}
