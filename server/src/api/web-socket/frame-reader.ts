import { alone, MOST_PIECES } from './alone.ts'
import { Bit, MOST_CONTROL, Opcode } from './frames.ts'
import { Violation } from './violation.ts'

/** Bytes of a mask. */
const MASK = 4

/** Bytes that tell what a frame is, and most of what can be wrong with it. */
const FIRST = 2

/** Parts of the first two bytes. */
const [OPCODE, MASKED, LENGTH] = [0x0f, 0x80, 0x7f]

/** A frame as a client sent it. */
export interface Frame {
  opcode: number
  isLast: boolean
  isDeflated: boolean
  /** Unmasked; a piece of what was read, so it is copied to be kept. */
  payload: Buffer
}

/** Takes the bytes of a client apart into frames, however the network cut them. */
export class FrameReader {
  /** Bytes that no frame was made of yet, in the order they came. */
  #waiting: Buffer[] = []
  #length = 0
  /** Bytes that are needed before there is anything to see. */
  #needed = FIRST
  readonly #most: number

  /** `most`: bytes that the payload of a frame may have. */
  constructor(most: number) {
    this.#most = most
  }

  /** Takes what came. It belongs to the reader from now on. */
  add(bytes: Buffer): void {
    this.#waiting.push(bytes)
    this.#length += bytes.length
  }

  /** The next frame that is there as a whole; null when none is. Throws a {@link Violation}. */
  next(): Frame | null {
    if (this.#length < this.#needed) return this.#keep()
    const bytes = this.#joined()
    const [first = 0, second = 0] = bytes
    check(first, second)
    const code = second & LENGTH
    const start = FIRST + bytesOfLength(code) + MASK
    if (bytes.length < start) return this.#keep(start)
    const end = start + this.#payloadLength(code, bytes)
    if (bytes.length < end) return this.#keep(end)
    const payload = bytes.subarray(start, end)
    unmask(payload, bytes.subarray(start - MASK, start))
    this.#rest(bytes.subarray(end))
    const [isLast, isDeflated] = [(first & Bit.FIN) > 0, (first & Bit.DEFLATED) > 0]
    return { opcode: first & OPCODE, isLast, isDeflated, payload }
  }

  #joined(): Buffer {
    const [only, ...others] = this.#waiting
    if (only && others.length === 0) return only
    const bytes = Buffer.concat(this.#waiting)
    this.#waiting = [bytes]
    return bytes
  }

  #rest(bytes: Buffer): void {
    this.#waiting = bytes.length > 0 ? [bytes] : []
    this.#length = bytes.length
    this.#needed = FIRST
  }

  /** Waits until there are so many bytes. */
  #keep(needed = this.#needed): null {
    this.#needed = needed
    const last = this.#waiting.pop()
    if (last) this.#waiting.push(alone(last))
    if (this.#waiting.length > MOST_PIECES) this.#joined()
    return null
  }

  #payloadLength(code: number, bytes: Buffer): number {
    if (code < 126) return code
    const length = code === 126 ? bytes.readUInt16BE(2) : Number(bytes.readBigUInt64BE(2))
    if (length > this.#most) throw Violation.tooBig(this.#most)
    return length
  }
}

/** Bytes between the first two and the mask: a length that has no room there. */
function bytesOfLength(code: number): number {
  if (code === 127) return 8
  return code === 126 ? 2 : 0
}

function check(first: number, second: number): void {
  if ((first & Bit.RESERVED) > 0) throw Violation.protocol('A reserved bit is set')
  if ((second & MASKED) === 0) throw Violation.protocol('A frame of a client is masked')
  const opcode = first & OPCODE
  if (opcode <= Opcode.BINARY) return
  if (opcode < Opcode.CLOSE || opcode > Opcode.PONG) {
    throw Violation.protocol('There is no such opcode')
  }
  const isWhole = (first & Bit.FIN) > 0 && (first & Bit.DEFLATED) === 0
  if (!isWhole || (second & LENGTH) > MOST_CONTROL) {
    throw Violation.protocol('A control frame is short, whole and not deflated')
  }
}

function unmask(payload: Buffer, mask: Buffer): void {
  const [one = 0, two = 0, three = 0, four = 0] = mask
  const masks = [one, two, three, four]
  for (let at = 0; at < payload.length; at += 1) {
    payload[at] = (payload[at] ?? 0) ^ (masks[at & 3] ?? 0)
  }
}
