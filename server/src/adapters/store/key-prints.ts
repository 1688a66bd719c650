/** Tables that the prints are spread over: one that grows is then moved within a millisecond. */
const TABLES = 256

/** Places of a table at first; a power of two. */
const PLACES = 64

/** What no print stands at. */
const nowhere: readonly number[] = []

/**
 * A number that stands for a sender's key: 53 bits, the most that a number holds exactly. The same
 * key has the same print; two keys share one about once in 10,000 days of a million reports, so who
 * finds one must still look at what is recorded there.
 */
export function printOf(actor: string, key: string): number {
  const start = actor.length
  const [low, high] = [mixed(0x2c1b3c6d ^ start, actor, key), mixed(0x297a2d39 ^ start, key, actor)]
  return (high & 0x1fffff) * 0x1_0000_0000 + low
}

/** 32 bits of both texts, in their order. */
function mixed(start: number, one: string, other: string): number {
  let bits = stirred(stirred(start, one), other)
  bits = Math.imul(bits ^ (bits >>> 16), 0x45d9f3b5)
  bits = Math.imul(bits ^ (bits >>> 15), 0x1b56c4e9)
  return (bits ^ (bits >>> 16)) >>> 0
}

function stirred(start: number, text: string): number {
  let bits = start
  for (let at = 0; at < text.length; at += 1) {
    bits = Math.imul(bits ^ text.charCodeAt(at), 0x9e3779b1)
    bits ^= bits >>> 15
  }
  return bits
}

/**
 * At which positions of the journal each print stands: some 20 bytes a key, and an answer without
 * looking anywhere else.
 */
export class KeyPrints {
  readonly #tables: readonly PrintTable[]

  /** `expected`: how many prints will come at least; there is room for more. */
  constructor(expected = 0) {
    const places = placesFor(expected / TABLES)
    this.#tables = Array.from({ length: TABLES }, () => new PrintTable(places))
  }

  /** Positions with a print, in no particular order; mostly none. */
  at(print: number): readonly number[] {
    return this.#tableOf(print).at(print)
  }

  /** Notes a print at a position, from 1. */
  add(print: number, seq: number): void {
    this.#tableOf(print).add(print, seq)
  }

  /** Takes a print at a position back; nothing changes when it is not there. */
  remove(print: number, seq: number): void {
    this.#tableOf(print).remove(print, seq)
  }

  #tableOf(print: number): PrintTable {
    // The remainder is always one of the tables.
    return this.#tables[print % TABLES] as PrintTable
  }
}

/** Places that hold so many prints without growing: a power of two. */
function placesFor(prints: number): number {
  let places = PLACES
  while (isFull(prints * 1.1, places)) places *= 2
  return places
}

/** Whether a search would take long in so many places. */
function isFull(prints: number, places: number): boolean {
  return prints * 4 >= places * 3
}

/** Prints each at the first free place from their own one on, so that a search ends at a free place. */
class PrintTable {
  #prints: Float64Array<ArrayBuffer>
  /** 0 marks a free place. */
  #seqs: Uint32Array<ArrayBuffer>
  #used = 0

  constructor(places: number) {
    this.#prints = new Float64Array(places)
    this.#seqs = new Uint32Array(places)
  }

  at(print: number): readonly number[] {
    let found: number[] | null = null
    for (let place = this.#own(print); this.#seqs[place] !== 0; place = this.#after(place)) {
      if (this.#prints[place] === print) (found ??= []).push(this.#seqs[place] ?? 0)
    }
    return found ?? nowhere
  }

  add(print: number, seq: number): void {
    if (isFull(this.#used, this.#seqs.length)) this.#grow()
    let place = this.#own(print)
    while (this.#seqs[place] !== 0) place = this.#after(place)
    this.#prints[place] = print
    this.#seqs[place] = seq
    this.#used += 1
  }

  remove(print: number, seq: number): void {
    let place = this.#own(print)
    while (this.#seqs[place] !== seq || this.#prints[place] !== print) {
      if (this.#seqs[place] === 0) return
      place = this.#after(place)
    }
    this.#seqs[place] = 0
    this.#used -= 1
    // Those behind it may have stepped over it: each is put down anew, up to the next free place.
    for (let next = this.#after(place); this.#seqs[next] !== 0; next = this.#after(next)) {
      const [moved, at] = [this.#prints[next] ?? 0, this.#seqs[next] ?? 0]
      this.#seqs[next] = 0
      this.#used -= 1
      this.add(moved, at)
    }
  }

  #own(print: number): number {
    return (print / TABLES) & (this.#seqs.length - 1)
  }

  #after(place: number): number {
    return (place + 1) & (this.#seqs.length - 1)
  }

  #grow(): void {
    const [prints, seqs] = [this.#prints, this.#seqs]
    this.#prints = new Float64Array(prints.length * 2)
    this.#seqs = new Uint32Array(seqs.length * 2)
    this.#used = 0
    for (const [place, seq] of seqs.entries()) if (seq !== 0) this.add(prints[place] ?? 0, seq)
  }
}
