/** The first byte of an unfragmented text frame of RFC 6455. */
const TEXT_FRAME = 0x81

/** Ids that a message keeps whole frames for: our own walls name an operation after its topic. */
const MOST_WHOLE = 16

/** Messages above this size are never copied to be put together with an id. */
const COPIED_AT_MOST = 4_096

/** What a message is written as for one operation: some parts, in order. */
export type Form = (message: SharedMessage) => readonly Buffer[]

/** A message as it goes to an operation of a socket. */
export function messageTo(id: string): Form {
  const end = new MessageEnd(id)
  return (message) => message.frame(end)
}

/** A message as it goes to an event stream, which has one operation only. */
export const asEvent: Form = (message) => [message.event]

/** What stands before the result in a message. */
const BEFORE_PAYLOAD = '{"type":"next","payload":'

/**
 * A `next` message that many operations are sent alike: written and framed once. Only the id differs,
 * and it stands last, as the order of members in JSON is free; so all ids of one length share the
 * bytes before it.
 */
export class SharedMessage {
  readonly #start: Buffer
  /** By length of the end that carries the id. */
  readonly #heads = new Map<number, Buffer>()
  readonly #whole = new Map<string, Buffer>()
  #event: Buffer | null = null

  /** `payload`: the execution result as JSON. */
  constructor(payload: string) {
    this.#start = Buffer.from(`${BEFORE_PAYLOAD}${payload}`)
  }

  /** Bytes of the frame for an id of some length. */
  get size(): number {
    return this.#start.length
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

  /** The frame of an operation, in one or two parts. */
  frame(end: MessageEnd): readonly Buffer[] {
    const whole = this.#whole.get(end.id)
    if (whole) return [whole]
    const head = this.#headFor(end.bytes.length)
    if (head.length > COPIED_AT_MOST || this.#whole.size === MOST_WHOLE) return [head, end.bytes]
    const made = Buffer.concat([head, end.bytes])
    this.#whole.set(end.id, made)
    return [made]
  }

  #headFor(endLength: number): Buffer {
    const known = this.#heads.get(endLength)
    if (known) return known
    const head = Buffer.concat([frameHeader(this.#start.length + endLength), this.#start])
    this.#heads.set(endLength, head)
    return head
  }
}

/** What an operation's id adds to every message of it. */
export class MessageEnd {
  readonly id: string
  readonly bytes: Buffer

  constructor(id: string) {
    this.id = id
    this.bytes = Buffer.from(`,"id":${JSON.stringify(id)}}`)
  }
}

/** The header of a text frame from server to client, which is not masked. */
function frameHeader(length: number): Buffer {
  if (length < 126) return Buffer.from([TEXT_FRAME, length])
  if (length < 65_536) {
    const header = Buffer.from([TEXT_FRAME, 126, 0, 0])
    header.writeUInt16BE(length, 2)
    return header
  }
  const header = Buffer.alloc(10)
  header.set([TEXT_FRAME, 127])
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}
