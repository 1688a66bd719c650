import { constants, deflateRawSync, inflateRawSync } from 'node:zlib'
import { Violation } from './violation.ts'

/** How a message ends whose bytes are all there; it is left out on the wire (RFC 7692, 7.2.1). */
const TAIL = Buffer.from([0x00, 0x00, 0xff, 0xff])

/** A message of a client rarely has more: what it is inflated into, a piece at a time, in bytes. */
const INFLATED_AT_ONCE = 4_096

/** The extension as the hub agrees to it: nothing is kept from one message to the next. */
export const AGREED = 'permessage-deflate; server_no_context_takeover; client_no_context_takeover'

/** Whether one of the offers of `Sec-WebSocket-Extensions` is the extension as the hub has it. */
export function isOffered(header: string | undefined): boolean {
  return header?.split(',').some(isOurs) ?? false
}

/**
 * An offer may hint at what the client could do; what it asks of the hub has to be what it does. A
 * window is too much to ask: even the largest has to be in the answer (RFC 7692, 7.1.2.1).
 */
function isOurs(offer: string): boolean {
  const [name, ...parameters] = offer.split(';').map((part) => part.trim())
  const names = parameters.map((parameter) => parameter.split('=')[0]?.trim())
  if (name !== 'permessage-deflate' || new Set(names).size < names.length) return false
  return parameters.every((parameter) => HINTS.test(parameter))
}

const HINTS =
  /^(?:(?:server|client)_no_context_takeover|client_max_window_bits(?:\s*=\s*(?:[89]|1[0-5]|"(?:[89]|1[0-5])"))?)$/

/**
 * The bytes of a message of a client. Throws a {@link Violation} when they cannot be inflated, or
 * would be more than `most`.
 */
export function inflated(sent: Buffer, most: number): Buffer {
  try {
    return inflateRawSync(Buffer.concat([sent, TAIL]), {
      finishFlush: constants.Z_SYNC_FLUSH,
      chunkSize: INFLATED_AT_ONCE,
      maxOutputLength: most,
    })
  } catch (error) {
    const isMore = error instanceof RangeError
    throw isMore ? Violation.tooBig(most) : Violation.payload('A message cannot be inflated')
  }
}

/** The beginning of a message, deflated, so that anything can follow it. */
export function deflatedStart(start: Buffer): Buffer {
  // Quickly: the hub does nothing else meanwhile, and the next level takes off but a tenth more.
  return deflateRawSync(start, {
    level: constants.Z_BEST_SPEED,
    finishFlush: constants.Z_SYNC_FLUSH,
  })
}

/** The end of a message behind such a beginning: a block of bytes as they are. At most 65,535 bytes. */
export function storedEnd(end: Buffer): Buffer {
  const block = Buffer.alloc(1 + 4)
  block.writeUInt16LE(end.length, 1)
  block.writeUInt16LE(end.length ^ 0xffff, 3)
  // One empty block more, without its TAIL: only that may be left out.
  return Buffer.concat([block, end, Buffer.from([0])])
}
