import { deflateRawSync, constants } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import type { Frame } from '../../../../server/src/api/web-socket/frame-reader.ts'
import { MessageReader } from '../../../../server/src/api/web-socket/message-reader.ts'

const MOST = 64 * 1024
const [CONTINUATION, TEXT, BINARY] = [0, 1, 2]

/** A frame that is the last of its message and not deflated, unless it is said. */
function frame(opcode: number, payload: Buffer | string, shape: Partial<Frame> = {}): Frame {
  return { opcode, payload: Buffer.from(payload), isLast: true, isDeflated: false, ...shape }
}

const more = { isLast: false }
const deflated = { isDeflated: true }

/** What the last of the frames makes of the message; all before leave it open. */
function said(frames: readonly Frame[], inflates = true): string | null | undefined {
  const reader = new MessageReader(MOST, inflates)
  for (const each of frames.slice(0, -1)) expect(reader.take(each)).toBeUndefined()
  const last = frames.at(-1)
  return last && reader.take(last)
}

/** Deflated as a client would: without what every deflated message ends with. */
function small(text: Buffer | string): Buffer {
  return deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, -4)
}

const violation = (code: number) => expect.objectContaining({ name: 'Violation', code })

describe('a message of a client', () => {
  test('in one frame is its text, and null when it is not text', () => {
    expect(said([frame(TEXT, 'Halo')])).toBe('Halo')
    expect(said([frame(TEXT, '')])).toBe('')
    expect(said([frame(BINARY, 'Halo')])).toBeNull()
    expect(said([frame(BINARY, Buffer.from([0xff]))])).toBeNull()
  })

  test('is joined of its fragments, of which any may be empty', () => {
    const rest = ['', 'ra', '', '', 'baya'].map((part) => frame(CONTINUATION, part, more))
    const frames = [frame(TEXT, 'Su', more), ...rest, frame(CONTINUATION, '!')]
    expect(said(frames)).toBe('Surabaya!')
    expect(said([frame(TEXT, '', more), frame(CONTINUATION, '')])).toBe('')
    expect(said([frame(BINARY, 'Su', more), frame(CONTINUATION, 'ra')])).toBeNull()
  })

  test('does not change when the bytes of its fragments are overwritten by what comes next', () => {
    const reader = new MessageReader(MOST, false)
    const start = frame(TEXT, 'Surabaya', more)
    reader.take(start)
    start.payload.fill('x')
    expect(reader.take(frame(CONTINUATION, '!'))).toBe('Surabaya!')
  })

  test('has nothing of the message before', () => {
    const reader = new MessageReader(MOST, true)
    reader.take(frame(TEXT, 'satu', more))
    expect(reader.take(frame(CONTINUATION, ''))).toBe('satu')
    reader.take(frame(BINARY, small('dua'), { ...more, ...deflated }))
    expect(reader.take(frame(CONTINUATION, ''))).toBeNull()
    expect(reader.take(frame(TEXT, 'tiga'))).toBe('tiga')
    expect(() => reader.take(frame(CONTINUATION, 'empat'))).toThrow(violation(1002))
  })

  test('may be cut in the middle of a character', () => {
    const bytes = Buffer.from('suara é 🗳')
    for (let at = 0; at <= bytes.length; at += 1) {
      const [start, end] = [bytes.subarray(0, at), bytes.subarray(at)]
      expect(said([frame(TEXT, start, more), frame(CONTINUATION, end)])).toBe('suara é 🗳')
    }
  })

  test('holds 64 KiB, also in parts, and not a byte more', () => {
    const half = 'x'.repeat(MOST / 2)
    const [start, end] = [frame(TEXT, half, more), frame(CONTINUATION, half)]
    expect(said([frame(TEXT, half + half)])).toHaveLength(MOST)
    expect(said([start, end])).toHaveLength(MOST)
    const reader = new MessageReader(MOST, false)
    reader.take(start)
    reader.take(frame(CONTINUATION, half, more))
    // It is too much before it is whole.
    expect(() => reader.take(frame(CONTINUATION, 'x', more))).toThrow(violation(1009))
  })
})

describe('a deflated message', () => {
  const text = 'TPS 012 '.repeat(2_000)

  test('is read in one frame or many, of which the first alone says so', () => {
    const bytes = small(text)
    expect(said([frame(TEXT, bytes, deflated)])).toBe(text)
    for (let at = 0; at <= bytes.length; at += 1) {
      const start = frame(TEXT, bytes.subarray(0, at), { ...deflated, ...more })
      expect(said([start, frame(CONTINUATION, bytes.subarray(at))])).toBe(text)
    }
  })

  /** The examples of RFC 7692, 7.2.3: each is `Hello`, and the third in two blocks. */
  test.each([
    'f248cdc9c90700',
    '000500faff48656c6c6f00',
    'f24805000000ffffcac9c90700',
    'f348cdc9c9070000',
  ])('may be written as %s, as RFC 7692 has it', (hex) =>
    expect(said([frame(TEXT, Buffer.from(hex, 'hex'), deflated)])).toBe('Hello'),
  )

  test('knows nothing of the one before', () => {
    const reader = new MessageReader(MOST, true)
    expect(reader.take(frame(TEXT, Buffer.from('f248cdc9c90700', 'hex'), deflated))).toBe('Hello')
    // RFC 7692, 7.2.3.2: the same again by reference, which was not agreed on.
    const again = frame(TEXT, Buffer.from('f200110000', 'hex'), deflated)
    expect(() => reader.take(again)).toThrow(violation(1007))
  })

  test('may be inflated to 64 KiB, and not to a byte more', () => {
    expect(said([frame(TEXT, small(Buffer.alloc(MOST)), deflated)])).toHaveLength(MOST)
    for (const length of [MOST + 1, 50_000_000]) {
      const bomb = frame(BINARY, small(Buffer.alloc(length)), deflated)
      expect(bomb.payload.length).toBeLessThan(MOST)
      expect(() => said([bomb])).toThrow(violation(1009))
    }
  })

  test('is none when nobody agreed on it, and is not in the middle of another', () => {
    expect(() => said([frame(TEXT, small(text), deflated)], false)).toThrow(violation(1002))
    const again = [
      frame(TEXT, small('a'), { ...deflated, ...more }),
      frame(CONTINUATION, 'b', deflated),
    ]
    expect(() => said(again)).toThrow(violation(1002))
  })

  test('is told so when it is rubbish, and when it is not text', () => {
    const rubbish = frame(BINARY, Buffer.from('ffffffff', 'hex'), deflated)
    expect(() => said([rubbish])).toThrow(violation(1007))
    const latin = frame(TEXT, small(Buffer.from('é', 'latin1')), deflated)
    expect(() => said([latin])).toThrow(violation(1007))
  })
})

describe('a client that breaks the rules', () => {
  test('goes on with a message that it never began', () => {
    expect(() => said([frame(CONTINUATION, 'Halo')])).toThrow(violation(1002))
    expect(() => said([frame(CONTINUATION, 'Halo', more)])).toThrow(violation(1002))
  })

  test.each([TEXT, BINARY])('begins a message (opcode %d) within another', (opcode) => {
    const frames = [frame(TEXT, 'Ha', more), frame(opcode, 'lo')]
    expect(() => said(frames)).toThrow(violation(1002))
  })

  test.each(['ff', 'c3', 'c0af', 'eda080', 'f4908080', '48616c6fc3'])(
    'sends %s as text, which is not UTF-8',
    (hex) => {
      const bytes = Buffer.from(hex, 'hex')
      expect(() => said([frame(TEXT, bytes)])).toThrow(violation(1007))
      const parts = [
        frame(TEXT, bytes.subarray(0, 1), more),
        frame(CONTINUATION, bytes.subarray(1)),
      ]
      expect(() => said(parts)).toThrow(violation(1007))
    },
  )
})
