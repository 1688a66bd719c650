/** The first byte of an unfragmented text frame of RFC 6455. */
const TEXT_FRAME = 0x81

/** Ids that a message keeps frames for: our own walls name an operation after its topic. */
const MOST_KEPT = 16

/** Messages above this size are copied only for ids whose frame is kept: one write is cheaper than two. */
const COPIED_AT_MOST = 4_096

/** Messages above this size are never copied to be put together with an id. */
const KEPT_WHOLE_AT_MOST = 256 * 1024

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
  readonly #byId = new Map<string, readonly Buffer[]>()
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

  /** The frame of the operation with an id, in one or two parts; the very same for the same id. */
  frame(id: string): readonly Buffer[] {
    const known = this.#byId.get(id)
    if (known) return known
    const end = Buffer.from(`,"id":${JSON.stringify(id)}}`)
    const head = this.#headFor(end.length)
    const isKept = this.#byId.size < MOST_KEPT
    const isWhole = head.length <= (isKept ? KEPT_WHOLE_AT_MOST : COPIED_AT_MOST)
    const parts = isWhole ? [Buffer.concat([head, end])] : [head, end]
    if (isKept) this.#byId.set(id, parts)
    return parts
  }

  #headFor(endLength: number): Buffer {
    const known = this.#heads.get(endLength)
    if (known) return known
    const head = Buffer.concat([frameHeader(this.#start.length + endLength), this.#start])
    this.#heads.set(endLength, head)
    return head
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
