/** Bytes of large messages that may be on their way to a reader, before they are deflated: some snapshots. */
const MOST_UNSEEN = 2 * 1024 * 1024

/** Bytes after which a reader is asked how far they read. */
const ASK_EVERY = 1024 * 1024

/**
 * What was sent and nobody says was read. The network's own buffers hold some fifty large frames, and
 * hundreds that were deflated: who stops reading would go through them all before anything new.
 */
export class Unseen {
  readonly #ask: (seen: () => void) => void
  readonly #onSeen: () => void
  #bytes = 0
  /** Those of them that wait for the end of the turn: a ping would overtake them. */
  #unwritten = 0
  #isAsked = false

  /**
   * `ask` calls back when the other side has read all that it was sent up to then; `onSeen` is called
   * whenever the reader has got further.
   */
  constructor(ask: (seen: () => void) => void, onSeen: () => void) {
    this.#ask = ask
    this.#onSeen = onSeen
  }

  /** Whether it is more than a reader should find on coming back. */
  get isTooMuch(): boolean {
    return this.#bytes >= MOST_UNSEEN
  }

  /** Counts bytes that are about to be sent. */
  add(bytes: number): void {
    this.#bytes += bytes
    this.#unwritten += bytes
  }

  /** To be called when what was counted is written: asks for it now and then. */
  written(): void {
    this.#unwritten = 0
    this.#askWhenDue()
  }

  #askWhenDue(): void {
    const asked = this.#bytes - this.#unwritten
    if (this.#isAsked || asked < ASK_EVERY) return
    this.#isAsked = true
    this.#ask(() => {
      this.#isAsked = false
      this.#bytes -= asked
      this.#askWhenDue()
      this.#onSeen()
    })
  }
}
