import { deflatedStart, storedEnd } from '../web-socket/deflate.ts'
import { WholeText } from '../web-socket/frames.ts'
import { Framed } from './framed.ts'

/** What stands before the result in a message. */
const BEFORE_PAYLOAD = '{"type":"next","payload":'

/** Bytes from which on a message is large: to deflate a smaller one saves a packet or two. */
const LARGE = 4_096

/**
 * A `next` message that many operations are sent alike: written, deflated and framed once. Only the id
 * differs, and it stands last, as the order of members in JSON is free.
 */
export class SharedMessage {
  readonly #start: Buffer
  readonly #plain: Framed
  #deflated: Framed | null = null
  #event: Buffer | null = null

  /** `payload`: the execution result as JSON. */
  constructor(payload: string) {
    this.#start = Buffer.from(`${BEFORE_PAYLOAD}${payload}`)
    this.#plain = new Framed(this.#start, { first: WholeText.PLAIN, written: asItIs })
  }

  /** The message as a server-sent event. */
  get event(): Buffer {
    const payload = this.#start.subarray(BEFORE_PAYLOAD.length)
    this.#event ??= Buffer.concat([
      Buffer.from('event: next\ndata: '),
      payload,
      Buffer.from('\n\n'),
    ])
    return this.#event
  }

  /** The frame of the operation with an id, in parts. `inflates`: whether its reader can inflate it. */
  frame(id: string, inflates: boolean): readonly Buffer[] {
    return (inflates && this.isLarge ? this.#inDeflated() : this.#plain).frame(id)
  }

  /** Whether it is worth to be deflated, and to ask whether it was read. */
  get isLarge(): boolean {
    return this.#start.length >= LARGE
  }

  /** Bytes of it before it is deflated, but for the id. */
  get size(): number {
    return this.#start.length
  }

  #inDeflated(): Framed {
    const framing = { first: WholeText.DEFLATED, written: storedEnd }
    this.#deflated ??= new Framed(deflatedStart(this.#start), framing)
    return this.#deflated
  }
}

const asItIs = (end: Buffer): Buffer => end
