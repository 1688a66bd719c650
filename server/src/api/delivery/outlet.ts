import type { Writable } from 'node:stream'
import { Unseen } from './unseen.ts'

/** A connection, as far as messages that are already written concern it. */
export interface Wire {
  readonly bytes: Writable
  /** Whether frames may be sent: not any more once the closing frame was. */
  isOpen(): boolean
  /** Calls back once the other side has read all that it was sent; absent where they cannot be asked. */
  ask?(seen: () => void): void
}

/**
 * The way out to one reader. Everything that is sent in one turn of the event loop leaves in one write at
 * its end, so batches grow by themselves when there is much to send.
 */
export class Outlet {
  readonly #wire: Wire
  readonly #turn: Turn
  readonly #most: number
  #waiting: Buffer[] = []
  /** Bytes in `#waiting`. */
  #waitingBytes = 0
  #unseen: Unseen | null = null
  #onReady: (() => void)[] = []
  #isListening = false

  /** `most`: bytes that may wait for the reader before it counts as slow. */
  constructor(wire: Wire, turn: Turn, most: number) {
    this.#wire = wire
    this.#turn = turn
    this.#most = most
  }

  /** Whether the reader keeps up: then it may be given more. */
  get ready(): boolean {
    return this.backlog < this.#most && !this.#unseen?.isTooMuch
  }

  /** Bytes that wait for the reader, or for the end of this turn. */
  get backlog(): number {
    return this.#wire.bytes.writableLength + this.#waitingBytes
  }

  /** Sends parts of one frame, in order, at the end of this turn. `large`: its bytes, if it is. */
  send(parts: readonly Buffer[], large = 0): void {
    if (large > 0) this.#counting()?.add(large)
    if (this.#waiting.length === 0) this.#turn.add(this)
    for (const part of parts) {
      this.#waiting.push(part)
      this.#waitingBytes += part.length
    }
  }

  /** Sends what waits now: before anything that goes another way to the same socket. */
  flush(): void {
    const parts = this.#waiting
    if (parts.length === 0) return
    this.#waiting = []
    this.#waitingBytes = 0
    this.#write(parts)
    this.#unseen?.written()
    // Who waited for this turn's end only is not kept waiting for the reader.
    if (this.ready) this.#tellReady()
  }

  /** Calls back once, when the reader keeps up again or is gone. */
  whenReady(listener: () => void): void {
    this.#onReady.push(listener)
    // Most are never slow: they are listened to only once they are.
    if (this.#isListening) return
    this.#isListening = true
    const tell = (): void => {
      this.#isListening = false
      this.#wire.bytes.off('drain', tell).off('close', tell)
      this.#tellReady()
    }
    this.#wire.bytes.on('drain', tell).on('close', tell)
  }

  #write(parts: readonly Buffer[]): void {
    const { bytes } = this.#wire
    if (bytes.destroyed || bytes.writableEnded || !this.#wire.isOpen()) return
    const joined = this.#turn.joined(parts)
    if (joined.length > 1) bytes.cork()
    for (const part of joined) bytes.write(part)
    if (joined.length > 1) bytes.uncork()
  }

  #counting(): Unseen | null {
    const wire = this.#wire
    if (!wire.ask) return null
    this.#unseen ??= new Unseen(
      (seen) => wire.ask?.(seen),
      () => this.#tellReady(),
    )
    return this.#unseen
  }

  #tellReady(): void {
    // Nearly always: nobody waits.
    if (this.#onReady.length === 0) return
    const listeners = this.#onReady
    this.#onReady = []
    for (const listener of listeners) listener()
  }
}

/** The end of a turn of the event loop, when all outlets send. */
export class Turn {
  #outlets: Outlet[] = []
  /** What the outlet before was sent; as one piece, once somebody else was sent the same. */
  #last: readonly Buffer[] = []
  #asOne: readonly [Buffer] | null = null

  /** Has an outlet send at the end of this turn. */
  add(outlet: Outlet): void {
    if (this.#outlets.push(outlet) === 1) setImmediate(() => this.#end())
  }

  /** The same bytes in as few pieces as pays: what many are sent alike is put together once. */
  joined(parts: readonly Buffer[]): readonly Buffer[] {
    if (parts.length === 1) return parts
    if (isSame(parts, this.#last)) {
      this.#asOne ??= [Buffer.concat(parts)]
      return this.#asOne
    }
    this.#last = parts
    this.#asOne = null
    return parts
  }

  #end(): void {
    const outlets = this.#outlets
    this.#outlets = []
    for (const outlet of outlets) outlet.flush()
    // What was sent is not kept until the next time.
    this.#last = []
    this.#asOne = null
  }
}

/** Whether two lists hold the very same pieces. */
function isSame(one: readonly Buffer[], other: readonly Buffer[]): boolean {
  return one.length === other.length && one.every((part, at) => part === other[at])
}
