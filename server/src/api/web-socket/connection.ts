import type { Socket } from 'node:net'
import type { Moment } from '../../domain/clock.ts'
import { closeFrame, closingCode } from './closing.ts'
import { type Frame, FrameReader } from './frame-reader.ts'
import { Opcode, pingFrame, pongFrame, pongNumber, textFrame } from './frames.ts'
import { type Message, MessageReader } from './message-reader.ts'
import { Violation } from './violation.ts'

/** How long a client may take to answer that it is sent away, in milliseconds. */
const CLOSE_TIMEOUT = 2_000

/** Largest message that a client may send, in bytes, also when it was deflated. */
const MOST = 64 * 1024

/** Who listens to a connection. */
export interface Listener {
  /** A frame came that was not asked for, of whatever kind; nothing is done with it yet. */
  heard(): void
  /** A message came. */
  said(message: Message): void
  /** What was done with what came has failed; who sent it must not end the hub. */
  failed(error: unknown): void
  /** It is over. */
  gone(): void
}

/** A connection of RFC 6455, seen from the server. */
export class Connection {
  readonly bytes: Socket
  /** Whether messages may be sent deflated. */
  readonly deflates: boolean
  readonly #frames = new FrameReader(MOST)
  readonly #messages: MessageReader
  #listener: Listener | null = null
  /** Called when the other side has read all up to the ping with this number. */
  #seen: (() => void) | null = null
  #asked = 0
  #askedAt: Moment = 0
  /** Messages go both ways until one of both said that it closes. */
  #isOpen = true
  /** Nothing is read any more: the other side closed, or broke the rules. */
  #isDeaf = false
  /** The listener was told. */
  #isGone = false

  /** `socket` was just upgraded. `deflates`: whether that was agreed on. */
  constructor(socket: Socket, deflates: boolean) {
    this.bytes = socket
    this.deflates = deflates
    this.#messages = new MessageReader(MOST, deflates)
    socket.setTimeout(0)
    socket.setNoDelay()
    socket.on('data', (bytes) => this.take(bytes))
    socket.on('close', () => this.#close())
    socket.on('end', () => this.#end(null))
    socket.on('error', cutOff)
  }

  /** Tells somebody of all that comes from now on. */
  listen(listener: Listener): void {
    this.#listener = listener
  }

  /** Whether messages may be sent. */
  get isOpen(): boolean {
    return this.#isOpen && this.bytes.writable
  }

  /** Sends a message; nobody is told when it is not open any more. */
  send(text: string): void {
    if (this.isOpen) this.bytes.write(textFrame(text))
  }

  /** Asks for a sign of life. */
  ping(): void {
    if (this.isOpen) this.bytes.write(pingFrame(this.#asked))
  }

  /**
   * Calls back once, when the other side has read all that it was sent; not when it goes before. Only
   * the way out of the connection asks, and again only after the answer. Every ping carries the number,
   * as only the last one needs an answer (RFC 6455, 5.5.3).
   */
  ask(seen: () => void): void {
    this.#seen = seen
    this.#asked = (this.#asked + 1) % 2 ** 32
    this.#askedAt = Date.now()
    this.ping()
  }

  /** Milliseconds that the other side has not said how far it read; 0 when nobody asked. */
  unansweredFor(now: Moment): number {
    return this.#seen ? now - this.#askedAt : 0
  }

  /** Closes it; who does not answer is cut off, so that nobody is left half sent away. */
  close(code: number | null, reason = ''): void {
    if (!this.isOpen) return
    this.#isOpen = false
    this.bytes.write(closeFrame(code, reason))
    setTimeout(() => this.bytes.destroy(), CLOSE_TIMEOUT).unref()
  }

  /** Resolves when it is gone, and the listener knows. */
  whenGone(): Promise<void> {
    // Not `closed` of the socket: that says so before its event does.
    if (this.#isGone) return Promise.resolve()
    return new Promise((resolve) => void this.bytes.once('close', () => resolve()))
  }

  /** Reads bytes of the client. They belong to the connection from now on. */
  take(bytes: Buffer): void {
    if (this.#isDeaf) return
    try {
      this.#frames.add(bytes)
      for (let frame = this.#frames.next(); frame; frame = this.#frames.next()) this.#hear(frame)
    } catch (error) {
      if (error instanceof Violation) this.#end(error.code, error.message)
      else this.#listener?.failed(error)
    }
  }

  #hear(frame: Frame): void {
    if (frame.opcode === Opcode.PONG && this.#answers(frame.payload)) return
    // Who is sent away may go on sending; nothing of it is done.
    if (this.isOpen) this.#listener?.heard()
    if (frame.opcode === Opcode.CLOSE) return this.#end(closingCode(frame.payload))
    if (!this.isOpen) return
    if (frame.opcode === Opcode.PING) return void this.bytes.write(pongFrame(frame.payload))
    if (frame.opcode === Opcode.PONG) return
    const message = this.#messages.take(frame)
    if (message !== undefined) this.#listener?.said(message)
  }

  /** Whether a pong is the answer to what was asked; who asked is told. */
  #answers(payload: Buffer): boolean {
    const seen = this.#seen
    if (!seen || pongNumber(payload) !== this.#asked) return false
    this.#seen = null
    seen()
    return true
  }

  /** Says the last word, unless it was said, and ends it: the server is first (RFC 6455, 7.1.1). */
  #end(code: number | null, reason?: string): void {
    if (this.#isDeaf) return
    this.#isDeaf = true
    this.close(code, reason)
    this.bytes.end()
  }

  #close(): void {
    this.#isOpen = false
    this.#isGone = true
    this.#listener?.gone()
  }
}

/** Whoever is cut off knows of it themselves; `close` follows. */
function cutOff(this: Socket): void {
  this.destroy()
}
