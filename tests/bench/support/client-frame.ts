import { constants, deflateRawSync } from 'node:zlib'

/** First bytes of the frames of a client. */
export const First = { TEXT: 0x81, DEFLATED_TEXT: 0xc1, CLOSE: 0x88, PONG: 0x8a } as const

const MASKED = 0x80

/** A frame of a client, of up to 65,535 bytes. It is masked with zeros, a mask like any other. */
export function clientFrame(first: number, payload: Buffer | string): Buffer {
  const bytes = Buffer.from(payload)
  const isShort = bytes.length < 126
  const header = Buffer.alloc(isShort ? 6 : 8)
  header.set([first, MASKED | (isShort ? bytes.length : 126)])
  if (!isShort) header.writeUInt16BE(bytes.length, 2)
  return Buffer.concat([header, bytes])
}

/** A message of text, deflated as browsers do it when that was agreed on. */
export function deflatedFrame(text: string): Buffer {
  const deflated = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH })
  return clientFrame(First.DEFLATED_TEXT, deflated.subarray(0, -4))
}
