import { frameHeader } from '../web-socket/frames.ts'

/** Ids, and lengths of them, that frames are kept for: our own walls count their operations. */
const MOST_KEPT = 16

/** Frames above this size are copied only for ids whose frame is kept: one write is cheaper than two. */
const COPIED_AT_MOST = 4_096

/** Frames above this size are never copied to be put together with an id. */
const KEPT_WHOLE_AT_MOST = 256 * 1024

/** How the frames of one message are made. */
export interface Framing {
  /** The first byte of each. */
  first: number
  /** How the end of the message is written behind its start. */
  written(end: Buffer): Buffer
}

/**
 * The frames of a message that differs in its end only: all ends of one length share the bytes before.
 */
export class Framed {
  readonly #start: Buffer
  readonly #framing: Framing
  /** By length of the end. */
  readonly #heads = new Map<number, readonly Buffer[]>()
  readonly #byId = new Map<string, readonly Buffer[]>()

  constructor(start: Buffer, framing: Framing) {
    this.#start = start
    this.#framing = framing
  }

  /** The frame of the operation with an id, in up to three parts; the very same for the same id. */
  frame(id: string): readonly Buffer[] {
    const known = this.#byId.get(id)
    if (known) return known
    const end = this.#framing.written(Buffer.from(`,"id":${JSON.stringify(id)}}`))
    const head = this.#headFor(end.length)
    const isKept = this.#byId.size < MOST_KEPT
    const length = head.reduce((sum, part) => sum + part.length, 0)
    const isWhole = length <= (isKept ? KEPT_WHOLE_AT_MOST : COPIED_AT_MOST)
    const parts = isWhole ? [Buffer.concat([...head, end])] : [...head, end]
    if (isKept) this.#byId.set(id, parts)
    return parts
  }

  #headFor(endLength: number): readonly Buffer[] {
    const known = this.#heads.get(endLength)
    if (known) return known
    const header = frameHeader(this.#framing.first, this.#start.length + endLength)
    // Each is a copy of all: who uses ids of many lengths is not given more of them.
    if (this.#heads.size >= MOST_KEPT) return [header, this.#start]
    const head = [Buffer.concat([header, this.#start])]
    this.#heads.set(endLength, head)
    return head
  }
}
