/** Draws the next number of a sequence, uniform in [0, 1). */
export type Draw = () => number

/**
 * A sequence of draws that depends on nothing but its seed and its purpose. Each purpose (a village,
 * a district) has a sequence of its own, so that a changed row leaves the other areas as they were.
 */
export function drawsFor(seed: number, purpose: string): Draw {
  let state = fingerprint(`${seed} ${purpose}`)
  return () => {
    state = (state + 0x9e3779b9) | 0
    return scramble(state) / 2 ** 32
  }
}

/**
 * A factor around 1 that never leaves 1 - `spread` to 1 + `spread` and is likeliest in the middle.
 * The mean of four draws instead of a normal curve: only additions, so every machine gets one result.
 */
export function factorAround1(draw: Draw, spread: number): number {
  const mean = (draw() + draw() + draw() + draw()) / 4
  return 1 + spread * (2 * mean - 1)
}

/** FNV-1a over the UTF-16 units of the text, 32 bits. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193)
  }
  return hash
}

/** The 32-bit finaliser of MurmurHash3: every bit of the counter reaches every bit of the result. */
function scramble(value: number): number {
  let mixed = value ^ (value >>> 16)
  mixed = Math.imul(mixed, 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}
