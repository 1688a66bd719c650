/** What stands before a moment in a message, and what ends it. */
export interface Marking {
  mark: string
  end: string
}

/** Finds the moments that messages carry, in whatever pieces they come. */
export class Moments {
  readonly #mark: Buffer
  readonly #end: number
  readonly #found: (bytes: Buffer, from: number, to: number) => void
  /** The end of the piece before, in which a moment may have begun. */
  #begun: Buffer | null = null

  /** `found` is told where a moment stands in some bytes. */
  constructor({ mark, end }: Marking, found: (bytes: Buffer, from: number, to: number) => void) {
    this.#mark = Buffer.from(mark)
    this.#end = end.charCodeAt(0)
    this.#found = found
  }

  /** Takes a piece of a message. `isEnd`: the message ends with it. */
  take(piece: Buffer, isEnd: boolean): void {
    const bytes = this.#begun ? Buffer.concat([this.#begun, piece]) : piece
    this.#begun = null
    let after = 0
    for (let at = bytes.indexOf(this.#mark); at >= 0; at = bytes.indexOf(this.#mark, after)) {
      const from = at + this.#mark.length
      const to = bytes.indexOf(this.#end, from)
      if (to < 0) return this.#keep(bytes.subarray(at))
      this.#found(bytes, from, to)
      after = to
    }
    if (isEnd) return
    this.#keep(bytes.subarray(Math.max(after, bytes.length - this.#mark.length + 1)))
  }

  /** Copied: the next socket reads into the same memory. */
  #keep(bytes: Buffer): void {
    this.#begun = Buffer.from(bytes)
  }
}
