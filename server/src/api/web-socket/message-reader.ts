import { isUtf8 } from 'node:buffer'
import { alone, MOST_PIECES } from './alone.ts'
import { inflated } from './deflate.ts'
import type { Frame } from './frame-reader.ts'
import { Opcode } from './frames.ts'
import { Violation } from './violation.ts'

/** What the frames of one message have come to so far. */
interface Begun {
  isText: boolean
  isDeflated: boolean
  pieces: Buffer[]
  length: number
}

/** A message as it was sent: its text, or null when it was not text. */
export type Message = string | null

/** Puts frames of data together to messages. */
export class MessageReader {
  readonly #most: number
  readonly #inflates: boolean
  #begun: Begun | null = null

  /** `most`: bytes of a message. `inflates`: whether it was agreed on that they may be deflated. */
  constructor(most: number, inflates: boolean) {
    this.#most = most
    this.#inflates = inflates
  }

  /** The message that ends with this frame; undefined when it goes on. Throws a {@link Violation}. */
  take({ opcode, isLast, isDeflated, payload }: Frame): Message | undefined {
    const begun = this.#beginning(opcode, isDeflated)
    begun.length += payload.length
    if (begun.length > this.#most) throw Violation.tooBig(this.#most)
    if (isLast) {
      this.#begun = null
      return this.#whole(begun, [...begun.pieces, payload])
    }
    if (payload.length > 0) begun.pieces.push(alone(payload))
    if (begun.pieces.length > MOST_PIECES) begun.pieces = [alone(Buffer.concat(begun.pieces))]
    this.#begun = begun
    return undefined
  }

  #beginning(opcode: number, isDeflated: boolean): Begun {
    if (opcode === Opcode.CONTINUATION) {
      if (isDeflated) throw Violation.protocol('Only the first frame says that it is deflated')
      if (!this.#begun) throw Violation.protocol('There is no message to go on with')
      return this.#begun
    }
    if (this.#begun) throw Violation.protocol('The message before is not at its end')
    if (isDeflated && !this.#inflates) {
      throw Violation.protocol('Nobody agreed on deflated messages')
    }
    return { isText: opcode === Opcode.TEXT, isDeflated, pieces: [], length: 0 }
  }

  #whole({ isText, isDeflated }: Begun, pieces: readonly Buffer[]): Message {
    const joined = pieces.length === 1 ? pieces[0] : undefined
    const sent = joined ?? Buffer.concat(pieces)
    const bytes = isDeflated ? inflated(sent, this.#most) : sent
    if (!isText) return null
    if (!isUtf8(bytes)) throw Violation.payload('Text is UTF-8')
    return bytes.toString()
  }
}
