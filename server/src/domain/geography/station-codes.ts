/** How a station's code is written. */
const FORM = '00.00.00.0000.000'

const [DOT, ZERO] = [46, 48]

/**
 * The places of stations in a list, by code. Every report is looked up, mostly at a station that none
 * was about for long: a map would go from one string to the next all over the memory, so the digits of
 * the codes lie in one array.
 */
export class StationCodes {
  /** Each code's digits as a number, at the first free slot from its own one on; 0 marks a free one. */
  readonly #digits: Float64Array
  readonly #places: Int32Array
  readonly #mask: number

  /** Throws RangeError for a code that no station has: `35.78.01.1001` is a village's. */
  constructor(codes: readonly string[]) {
    const slots = 2 ** Math.ceil(Math.log2(codes.length * 2 + 2))
    this.#digits = new Float64Array(slots)
    this.#places = new Int32Array(slots)
    this.#mask = slots - 1
    for (const [place, code] of codes.entries()) {
      const digits = digitsOf(code)
      if (digits === 0) throw new RangeError(`"${code}" is no station's code`)
      const slot = this.#slotOf(digits)
      this.#digits[slot] = digits
      this.#places[slot] = place
    }
  }

  /** The place of a code, from 0; undefined for one that is not in the list. */
  place(code: string): number | undefined {
    const digits = digitsOf(code)
    if (digits === 0) return undefined
    const slot = this.#slotOf(digits)
    return this.#digits[slot] === 0 ? undefined : this.#places[slot]
  }

  /** The slot that holds these digits, or the free one where they would be put. */
  #slotOf(digits: number): number {
    let slot = (Math.imul(digits % 0x1_0000_0000, 0x9e3779b1) >>> 8) & this.#mask
    while (this.#digits[slot] !== digits && this.#digits[slot] !== 0) slot = (slot + 1) & this.#mask
    return slot
  }
}

/** The digits of a code as a number; 0 when it is not written as a station's code is. */
function digitsOf(code: string): number {
  if (code.length !== FORM.length) return 0
  let digits = 0
  for (let at = 0; at < code.length; at += 1) {
    const unit = code.charCodeAt(at)
    if ((unit === DOT) !== (FORM.charCodeAt(at) === DOT)) return 0
    if (unit === DOT) continue
    if (unit < ZERO || unit > ZERO + 9) return 0
    digits = digits * 10 + unit - ZERO
  }
  return digits
}
