/** What a frame of RFC 6455 is. */
export const Opcode = {
  CONTINUATION: 0x0,
  TEXT: 0x1,
  BINARY: 0x2,
  CLOSE: 0x8,
  PING: 0x9,
  PONG: 0xa,
} as const

/** Bits of a frame's first byte, beside its opcode. */
export const Bit = {
  /** The last frame of a message. */
  FIN: 0x80,
  /** The message is deflated (RFC 7692). */
  DEFLATED: 0x40,
  /** Of extensions that nobody agreed on. */
  RESERVED: 0x30,
} as const

/** Largest payload of a frame that is about the connection, in bytes. */
export const MOST_CONTROL = 125

/** The first bytes of whole messages that are text. */
export const WholeText = {
  PLAIN: Bit.FIN | Opcode.TEXT,
  DEFLATED: Bit.FIN | Bit.DEFLATED | Opcode.TEXT,
} as const

/** The header of a frame from server to client, which is not masked. `length`: of its payload. */
export function frameHeader(first: number, length: number): Buffer {
  if (length <= MOST_CONTROL) return Buffer.from([first, length])
  if (length < 65_536) {
    const header = Buffer.from([first, 126, 0, 0])
    header.writeUInt16BE(length, 2)
    return header
  }
  const header = Buffer.alloc(10)
  header.set([first, 127])
  header.writeBigUInt64BE(BigInt(length), 2)
  return header
}

/** A message of text in one frame. */
export function textFrame(text: string): Buffer {
  const payload = Buffer.from(text)
  return Buffer.concat([frameHeader(WholeText.PLAIN, payload.length), payload])
}

/** A ping that carries a number, from 0 to 4,294,967,295. */
export function pingFrame(number: number): Buffer {
  const payload = Buffer.alloc(4)
  payload.writeUInt32BE(number)
  return Buffer.concat([frameHeader(Bit.FIN | Opcode.PING, payload.length), payload])
}

/** The number of the ping that is answered by a payload; null when it is no answer to such a one. */
export function pongNumber(payload: Buffer): number | null {
  return payload.length === 4 ? payload.readUInt32BE() : null
}

/** The answer to a ping. */
export function pongFrame(payload: Buffer): Buffer {
  return Buffer.concat([frameHeader(Bit.FIN | Opcode.PONG, payload.length), payload])
}
