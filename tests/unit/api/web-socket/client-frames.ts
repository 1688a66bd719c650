/** What a frame of a client may be beside its opcode and payload. */
export interface Shape {
  /** Whether its message ends with it. */
  isLast: boolean
  isDeflated: boolean
  /** The bytes that its payload is mixed with; null: it is not masked. */
  mask: readonly number[] | null
  /** The length that its header says, which may be a lie. */
  length: number
  /** Bits of its first byte that belong to nobody. */
  reserved: number
}

/** The mask of the examples of RFC 6455, 5.7. */
const MASK = [0x37, 0xfa, 0x21, 0x3d]

/** A frame as a client writes it: the last of its message, plain, masked and honest unless told. */
export function clientFrame(
  opcode: number,
  payload: Buffer | string = '',
  shape: Partial<Shape> = {},
): Buffer {
  const bytes = Buffer.from(payload)
  const { isLast = true, isDeflated = false, mask = MASK, reserved = 0 } = shape
  const first = (isLast ? 0x80 : 0) | (isDeflated ? 0x40 : 0) | reserved | opcode
  const header = Buffer.from([first, ...lengthBytes(shape.length ?? bytes.length)])
  if (mask === null) return Buffer.concat([header, bytes])
  header.writeUInt8((header[1] ?? 0) | 0x80, 1)
  const mixed = bytes.map((byte, at) => byte ^ (mask[at % 4] ?? 0))
  return Buffer.concat([header, Buffer.from(mask), mixed])
}

function lengthBytes(length: number): number[] {
  if (length < 126) return [length]
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(BigInt(length))
  return length < 65_536 ? [126, ...bytes.subarray(6)] : [127, ...bytes]
}

/** The bytes in pieces that end at each of the positions, each alone in its memory, as if read. */
export function cutAt(bytes: Buffer, positions: readonly number[]): Buffer[] {
  const ends = [...positions, bytes.length]
  return ends.map((end, at) => alone(bytes.subarray(ends[at - 1] ?? 0, end)))
}

/** The same bytes in memory of their own: whoever reads them may do with it what they like. */
export function alone(bytes: Buffer): Buffer {
  const copy = Buffer.allocUnsafeSlow(bytes.length)
  bytes.copy(copy)
  return copy
}
