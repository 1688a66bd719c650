/** Bytes of a header in front of payloads of up to 125, 65,535 and more bytes. */
const [SHORT, LONG, LONGEST] = [2, 4, 10]

const [OPCODE, CLOSE, PING] = [0x0f, 0x8, 0x9]

/** Who is told of the frames that come. The bytes are theirs until they return. */
export interface Walking {
  /** A piece of a message. `isEnd`: the frame ends with it. */
  data(piece: Buffer, isEnd: boolean): void
  /** A piece of a ping's payload, as often as it was cut. */
  ping(piece: Buffer, isEnd: boolean): void
  /** The server closes. */
  close(): void
}

/** Walks through the frames of a server as they come, and keeps none of them. */
export class FrameWalker {
  readonly #walking: Walking
  /** The beginning of a header. */
  #begun: Buffer = Buffer.alloc(0)
  /** Bytes of the payload that are still to come; null while the header is. */
  #left: number | null = null
  #opcode = 0

  constructor(walking: Walking) {
    this.#walking = walking
  }

  /** Takes what came. */
  take(chunk: Buffer): void {
    let rest = this.#begun.length > 0 ? Buffer.concat([this.#begun, chunk]) : chunk
    while (true) {
      if (this.#left === null) {
        const header = headerLength(rest)
        if (rest.length < header) break
        this.#opcode = (rest[0] ?? 0) & OPCODE
        this.#left = payloadLength(rest, header)
        rest = rest.subarray(header)
      }
      const piece = rest.subarray(0, this.#left)
      this.#left -= piece.length
      rest = rest.subarray(piece.length)
      this.#tell(piece, this.#left === 0)
      if (this.#left > 0) break
      this.#left = null
    }
    if (rest.length > 0 || this.#begun.length > 0) this.#begun = Buffer.from(rest)
  }

  #tell(piece: Buffer, isEnd: boolean): void {
    if (this.#opcode === PING) this.#walking.ping(piece, isEnd)
    else if (this.#opcode === CLOSE) this.#walking.close()
    else this.#walking.data(piece, isEnd)
  }
}

function headerLength(bytes: Buffer): number {
  const code = (bytes[1] ?? 0) & 0x7f
  if (code === 127) return LONGEST
  return code === 126 ? LONG : SHORT
}

function payloadLength(bytes: Buffer, header: number): number {
  if (header === LONGEST) return Number(bytes.readBigUInt64BE(2))
  return header === LONG ? bytes.readUInt16BE(2) : (bytes[1] ?? 0) & 0x7f
}
