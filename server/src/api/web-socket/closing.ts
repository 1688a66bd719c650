import { isUtf8 } from 'node:buffer'
import { Bit, frameHeader, Opcode } from './frames.ts'
import { Violation } from './violation.ts'

/** Bytes of a code. */
const CODE = 2

/** The closing frame. `code`: null for none. `reason`: at most 123 bytes of UTF-8. */
export function closeFrame(code: number | null, reason: string): Buffer {
  const payload = Buffer.alloc(code === null ? 0 : CODE + Buffer.byteLength(reason))
  if (code !== null) {
    payload.writeUInt16BE(code)
    payload.write(reason, CODE)
  }
  return Buffer.concat([frameHeader(Bit.FIN | Opcode.CLOSE, payload.length), payload])
}

/** The code of a closing frame of a client; null without one. Throws a {@link Violation}. */
export function closingCode(payload: Buffer): number | null {
  if (payload.length === 0) return null
  if (payload.length < CODE) throw Violation.protocol('A code to close with has two bytes')
  const code = payload.readUInt16BE()
  if (!isCode(code)) throw Violation.protocol('There is no such code to close with')
  if (!isUtf8(payload.subarray(CODE))) throw Violation.payload('Text is UTF-8')
  return code
}

/** Whether a code may be sent: RFC 6455, 7.4, and what is registered since. */
function isCode(code: number): boolean {
  if (code >= 3000) return code < 5000
  return code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)
}
