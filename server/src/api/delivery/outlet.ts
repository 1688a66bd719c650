import type { Duplex } from 'node:stream'

/**
 * The way to one socket. Everything that is sent in one turn of the event loop leaves in one write at
 * its end, so batches grow by themselves when there is much to send.
 */
export class Outlet {
  readonly #socket: Duplex
  readonly #turn: Turn
  readonly #most: number
  #waiting: Buffer[] = []
  #onDrain: (() => void)[] = []

  /** `most`: bytes that may wait for the reader before it counts as slow. */
  constructor(socket: Duplex, turn: Turn, most: number) {
    this.#socket = socket
    this.#turn = turn
    this.#most = most
    socket.on('drain', () => this.#drained())
    socket.on('close', () => this.#drained())
  }

  /** Whether the reader keeps up: then it may be given more. */
  get ready(): boolean {
    return this.#socket.writableLength < this.#most
  }

  /** Bytes that wait for the reader. */
  get backlog(): number {
    return this.#socket.writableLength
  }

  /** Sends parts of one frame, in order, at the end of this turn. */
  send(parts: readonly Buffer[]): void {
    if (this.#waiting.length === 0) this.#turn.add(this)
    for (const part of parts) this.#waiting.push(part)
  }

  /** Sends what waits now: before anything that goes another way to the same socket. */
  flush(): void {
    const parts = this.#waiting
    const [only] = parts
    if (only === undefined) return
    this.#waiting = []
    if (this.#socket.destroyed || this.#socket.writableEnded) return
    if (parts.length === 1) {
      this.#socket.write(only)
      return
    }
    this.#socket.cork()
    for (const part of parts) this.#socket.write(part)
    this.#socket.uncork()
  }

  /** Calls back once, when the reader keeps up again or is gone. */
  whenReady(listener: () => void): void {
    this.#onDrain.push(listener)
  }

  #drained(): void {
    const listeners = this.#onDrain
    this.#onDrain = []
    for (const listener of listeners) listener()
  }
}

/** The end of a turn of the event loop, when all outlets send. */
export class Turn {
  #outlets: Outlet[] = []

  /** Has an outlet send at the end of this turn. */
  add(outlet: Outlet): void {
    if (this.#outlets.push(outlet) === 1) setImmediate(() => this.#end())
  }

  #end(): void {
    const outlets = this.#outlets
    this.#outlets = []
    for (const outlet of outlets) outlet.flush()
  }
}
