import { constants, deflateRawSync } from 'node:zlib'
import type { Random } from '../../../../server/src/rehearsal/random.ts'
import type { Shape } from './client-frames.ts'

/** A frame that a client is about to write. */
export interface Spoken {
  opcode: number
  payload: Buffer
  shape: Partial<Shape>
}

/** Sizes around which a frame or a buffer changes, in bytes. */
const SIZES = [0, 1, 2, 7, 60, 124, 125, 126, 127, 300, 4_095, 4_097, 20_000, 65_535, 65_536]

const WORDS = ['TPS ', '012', ' suara', ' sah', 'é', '—', '🗳', '\u0000', ' Surabaya', '"']

/** A whole number below another, which is left out. */
export const below = (random: Random, limit: number): number => Math.floor(random() * limit)

/** One of the values; there is at least one. */
export function oneOf<Value>(random: Random, values: readonly Value[]): Value {
  const value = values[below(random, values.length)]
  if (value === undefined) throw new RangeError('There is nothing to choose from')
  return value
}

/** Deflated as a client sends it. */
export function deflated(bytes: Buffer): Buffer {
  return deflateRawSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4)
}

/** What a client may say, by the rules: messages in one frame or many, pings, and a last word. */
export function talk(random: Random, deflates: boolean): Spoken[] {
  const messages = Array.from({ length: 1 + below(random, 6) }, () => message(random, deflates))
  const code = Buffer.alloc(2)
  code.writeUInt16BE(oneOf(random, [1000, 1001, 1008, 1014, 3000, 4999]))
  const word = oneOf(random, [Buffer.alloc(0), code, Buffer.concat([code, Buffer.from('Sudah é')])])
  return [...messages.flat(), { opcode: 8, payload: word, shape: { mask: mask(random) } }]
}

function message(random: Random, deflates: boolean): Spoken[] {
  const isDeflated = deflates && random() < 0.5
  const isText = random() < 0.7
  // Noise grows when it is deflated: it would be more than a message may hold.
  const sizes = isDeflated ? SIZES.slice(0, -2) : SIZES
  const plain = (isText ? text : noise)(random, oneOf(random, sizes))
  const parts = cut(random, isDeflated ? deflated(plain) : plain)
  return parts.flatMap((payload, at) => {
    const isLast = at === parts.length - 1
    const shape = { isLast, isDeflated: isDeflated && at === 0, mask: mask(random) }
    const part = { opcode: at > 0 ? 0 : isText ? 1 : 2, payload, shape }
    return random() < 0.3 ? [ping(random), part] : [part]
  })
}

function ping(random: Random): Spoken {
  const payload = Buffer.from('x'.repeat(oneOf(random, [0, 1, 20, 124, 125])))
  return { opcode: oneOf(random, [9, 9, 10]), payload, shape: { mask: mask(random) } }
}

function mask(random: Random): number[] {
  return random() < 0.1 ? [0, 0, 0, 0] : Array.from({ length: 4 }, () => below(random, 256))
}

function text(random: Random, size: number): Buffer {
  const words = Array.from({ length: 1 + below(random, 8) }, () => oneOf(random, WORDS)).join('')
  const length = Buffer.byteLength(words)
  return Buffer.from(words.repeat(Math.floor(size / length)) + 'x'.repeat(size % length))
}

function noise(random: Random, size: number): Buffer {
  return Buffer.from(Array.from({ length: size }, () => below(random, 256)))
}

/** In one piece, or in a few, of which any may be empty. */
function cut(random: Random, bytes: Buffer): Buffer[] {
  const cuts = random() < 0.5 ? 0 : 1 + below(random, 4)
  const ends = Array.from({ length: cuts }, () => below(random, bytes.length + 1))
  const sorted = [0, ...ends.toSorted((one, other) => one - other), bytes.length]
  return sorted.slice(1).map((end, at) => bytes.subarray(sorted[at], end))
}
