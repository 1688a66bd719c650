import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { describe, expect, test } from 'vitest'
import { FrameReader } from '../../../../server/src/api/web-socket/frame-reader.ts'
import { alone, clientFrame, cutAt, type Shape } from './client-frames.ts'

const MOST = 64 * 1024
const [CONTINUATION, TEXT, BINARY, CLOSE, PING] = [0, 1, 2, 8, 9]

/** All frames that are there as a whole; their payloads are copied, and short to compare. */
function read(reader: FrameReader): unknown[] {
  const frames: unknown[] = []
  for (let next = reader.next(); next; next = reader.next()) {
    frames.push({ ...next, payload: next.payload.toString('latin1') })
  }
  return frames
}

function readAll(pieces: readonly Buffer[]): unknown[] {
  const reader = new FrameReader(MOST)
  return pieces.flatMap((piece) => {
    reader.add(piece)
    return read(reader)
  })
}

/** A frame as it has to be understood. */
function frame(opcode: number, payload: Buffer | string, shape: Partial<Shape> = {}): object {
  const { isLast = true, isDeflated = false } = shape
  return { opcode, isLast, isDeflated, payload: Buffer.from(payload).toString('latin1') }
}

/** Frames of every kind, behind each other: their bytes, and what they are. */
const kinds: [opcode: number, payload: Buffer | string, shape: Partial<Shape>][] = [
  [TEXT, 'Halo', { isLast: false }],
  [PING, 'masih di sana?', {}],
  [CONTINUATION, ', Surabaya', {}],
  [TEXT, 'dikempiskan', { isDeflated: true }],
  [PING, '', {}],
  [BINARY, 'x'.repeat(130), {}],
  [CLOSE, Buffer.from([0x03, 0xe8]), {}],
]
const bytesOfKinds = Buffer.concat(kinds.map((each) => clientFrame(...each)))
const framesOfKinds = kinds.map((each) => frame(...each))

describe('what a client sends', () => {
  test('is read the same wherever the network cuts it in two', () => {
    for (let at = 0; at <= bytesOfKinds.length; at += 1) {
      expect(readAll(cutAt(bytesOfKinds, [at]))).toEqual(framesOfKinds)
    }
  })

  test('is read the same when each byte comes alone', () => {
    expect(readAll(cutAt(bytesOfKinds, [...bytesOfKinds.keys()]))).toEqual(framesOfKinds)
  })

  test.each([0, 1, 125, 126, 127, 65_535, 65_536])('may have %d bytes in a frame', (length) => {
    const payload = Buffer.from(Array.from({ length }, (_, at) => at % 251))
    const bytes = Buffer.concat([clientFrame(BINARY, payload), clientFrame(PING, 'ya')])
    const frames = [frame(BINARY, payload), frame(PING, 'ya')]
    for (const at of [1, 2, 3, 5, 6, 7, 13, 14, 15, bytes.length - 9, bytes.length - 1]) {
      expect(readAll(cutAt(bytes, [Math.min(at, bytes.length)]))).toEqual(frames)
    }
  })

  test('is there as soon as its last byte is, and not before', () => {
    const reader = new FrameReader(MOST)
    const bytes = clientFrame(TEXT, 'Halo')
    for (const piece of cutAt(bytes, [3, bytes.length - 1])) {
      expect(reader.next()).toBeNull()
      reader.add(piece)
    }
    expect(read(reader)).toEqual([frame(TEXT, 'Halo')])
    expect(reader.next()).toBeNull()
  })
})

describe('a client that breaks the rules', () => {
  const rules: [does: string, code: number, bytes: Buffer][] = [
    ['does not mask', 1002, clientFrame(TEXT, 'Halo', { mask: null })],
    ['does not mask what is as short as can be', 1002, clientFrame(PING, '', { mask: null })],
    ['sets the second bit', 1002, clientFrame(TEXT, 'Halo', { reserved: 0x20 })],
    ['sets the third bit', 1002, clientFrame(TEXT, 'Halo', { reserved: 0x10 })],
    ...[3, 7, 11, 15].map((opcode): [string, number, Buffer] => {
      return [`makes opcode ${opcode} up`, 1002, clientFrame(opcode)]
    }),
    ['sends half a ping', 1002, clientFrame(PING, 'ya', { isLast: false })],
    ['deflates a ping', 1002, clientFrame(PING, 'ya', { isDeflated: true })],
    ['sends a long ping', 1002, clientFrame(PING, 'x'.repeat(126))],
    ['sends a byte too much', 1009, clientFrame(TEXT, Buffer.alloc(MOST + 1))],
    ['announces more than there is', 1009, clientFrame(BINARY, '', { length: 2 ** 63 })],
  ]

  test.each(rules)('%s: it is told %d', (_, code, bytes) => {
    const reader = new FrameReader(MOST)
    reader.add(alone(bytes))
    expect(() => reader.next()).toThrow(expect.objectContaining({ name: 'Violation', code }))
  })

  test.each(rules)('%s: it is told %d before any payload comes', (_, code, bytes) => {
    const reader = new FrameReader(MOST)
    const [, second = 0] = bytes
    const ofLength = { 126: 2, 127: 8 }[second & 0x7f] ?? 0
    reader.add(alone(bytes.subarray(0, 2 + ofLength + (second < 0x80 ? 0 : 4))))
    expect(() => reader.next()).toThrow(expect.objectContaining({ code }))
  })

  test.each(rules.filter(([, code]) => code === 1002))(
    '%s: it is told %d from two bytes alone',
    (_, code, bytes) => {
      const reader = new FrameReader(MOST)
      reader.add(alone(bytes.subarray(0, 2)))
      expect(() => reader.next()).toThrow(expect.objectContaining({ code }))
    },
  )
})

describe('a frame that waits for its end', () => {
  setFlagsFromString('--expose-gc')
  const collect = runInNewContext('gc') as () => void

  /** Adds pieces, and gives the memory that each was in. */
  function add(reader: FrameReader, pieces: readonly Buffer[]): WeakRef<ArrayBufferLike>[] {
    return pieces.map((piece) => {
      reader.add(piece)
      read(reader)
      return new WeakRef(piece.buffer)
    })
  }

  async function held(memory: readonly WeakRef<ArrayBufferLike>[]): Promise<number> {
    // What a turn has looked at stays until it is over.
    await new Promise((resolve) => void setImmediate(resolve))
    collect()
    return memory.filter((each) => each.deref() !== undefined).length
  }

  test('does not hold on to the frames that were read with it', async () => {
    const reader = new FrameReader(MOST)
    const [start, end] = cutAt(clientFrame(TEXT, 'Halo'), [7])
    const before = clientFrame(BINARY, Buffer.alloc(60_000))
    const memory = add(reader, [alone(Buffer.concat([before, start ?? before]))])
    expect(await held(memory)).toBe(0)
    reader.add(end ?? before)
    expect(read(reader)).toEqual([frame(TEXT, 'Halo')])
  })

  test('is joined when it comes in ever so many pieces', async () => {
    const reader = new FrameReader(MOST)
    const bytes = clientFrame(TEXT, 'x'.repeat(1_000))
    const memory = add(reader, cutAt(bytes.subarray(0, -1), [...bytes.keys()].slice(9, -1)))
    expect(memory.length).toBeGreaterThan(900)
    expect(await held(memory)).toBeLessThanOrEqual(64)
    reader.add(bytes.subarray(-1))
    expect(read(reader)).toEqual([frame(TEXT, 'x'.repeat(1_000))])
  })
})
