/** A source of numbers from 0 (included) to 1 (excluded), the same for the same seed and name. */
export type Random = () => number

/**
 * Randomness of its own for everything that has a name (a district's pace, a file's minutes), so
 * that neither the order of questions nor another name changes what one name gets.
 */
export function randomFor(seed: number, name: string): Random {
  let state = hash(`${seed}/${name}`)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return finalise(state) / 2 ** 32
  }
}

/** FNV-1a over the text's UTF-16 units, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193)
  }
  return value
}

/** Spreads neighbouring states over all 32 bits (the finaliser of MurmurHash3). */
function finalise(state: number): number {
  let value = state ^ (state >>> 16)
  value = Math.imul(value, 0x85ebca6b)
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35)
  return (value ^ (value >>> 16)) >>> 0
}
