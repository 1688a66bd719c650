import type { Random } from '../../../../server/src/rehearsal/random.ts'
import { clientFrame } from './client-frames.ts'
import { below, deflated, oneOf, type Spoken } from './talk.ts'

/** Makes of what a client may say something that it may not, and gives the bytes of it. */
type Spoil = (talk: readonly Spoken[], random: Random) => Buffer[]

const written = (talk: readonly Spoken[]): Buffer[] => {
  return talk.map(({ opcode, payload, shape }) => clientFrame(opcode, payload, shape))
}

/** The values with another in the place of one of them. */
function changed<Value>(
  values: readonly Value[],
  random: Random,
  change: (value: Value) => Value,
): Value[] {
  const place = below(random, values.length)
  return values.map((value, at) => (at === place ? change(value) : value))
}

function flipped(bytes: Buffer, random: Random, from: number, to: number): Buffer {
  const copy = Buffer.from(bytes)
  const at = from + below(random, to - from)
  copy[at] = (copy[at] ?? 0) ^ (1 << below(random, 8))
  return copy
}

/** A place among the frames where a message may begin. */
function between(talk: readonly Spoken[], random: Random, more: readonly Spoken[]): Spoken[] {
  const starts = [...talk.keys()].filter((at) => [1, 2, 8].includes(talk[at]?.opcode ?? 0))
  return talk.toSpliced(oneOf(random, starts), 0, ...more)
}

const whole = (opcode: number, payload: Buffer, isDeflated = false): Spoken => {
  return { opcode, payload, shape: { isDeflated } }
}

/** What is no text, however it is looked at: RFC 3629, 3 and 4. */
const NO_TEXT = ['ff', 'c3', 'c0af', 'eda080', 'f4908080', '80', 'e28082c3'].map((hex) => {
  return Buffer.from(hex, 'hex')
})

/** Lengths that a frame may say it has, in bytes. */
const LIES = [0, 1, 124, 126, 127, 5_000, 65_535, 65_536, 65_537, 2 ** 33, 2 ** 60]

/** Ways to break the rules, one of them at a time. */
export const spoils = {
  'nothing wrong': (talk) => written(talk),

  'a bit of a header turned round': (talk, random) => {
    return changed(written(talk), random, (bytes) => flipped(bytes, random, 0, 2))
  },

  'a length that is a lie': (talk, random) => {
    const lie = oneOf(random, LIES)
    const lying = changed(talk, random, (frame) => {
      return { ...frame, shape: { ...frame.shape, length: lie } }
    })
    return written(lying)
  },

  'text that is none': (talk, random) => {
    const text = Buffer.concat([Buffer.from('suara '), oneOf(random, NO_TEXT)])
    const [start, end] = [text.subarray(0, -1), text.subarray(-1)]
    const first = { ...whole(1, start), shape: { isLast: false } }
    const more = oneOf(random, [[whole(1, text)], [first, whole(0, end)]])
    return written(between(talk, random, more))
  },

  'a bad last word': (talk, random) => {
    const code = Buffer.alloc(2)
    code.writeUInt16BE(oneOf(random, [below(random, 1_100), below(random, 65_536), 1005, 2_999]))
    const rest = oneOf(random, NO_TEXT)
    const words = [code, code.subarray(1), Buffer.concat([Buffer.from([0x03, 0xe8]), rest])]
    return written(between(talk, random, [whole(8, oneOf(random, words))]))
  },

  'rubbish instead of something deflated': (talk, random) => {
    const good = deflated(Buffer.from('TPS 012 '.repeat(1 + below(random, 50))))
    const bad = flipped(good, random, 0, Math.min(good.length, 8))
    const short = good.subarray(0, below(random, good.length))
    const payload = oneOf(random, [bad, bad, short, Buffer.alloc(0), Buffer.from('Halo')])
    return written(between(talk, random, [whole(oneOf(random, [1, 2]), payload, true)]))
  },

  'frames out of order': (talk, random) => {
    const [at, to] = [below(random, talk.length), below(random, talk.length)]
    const frame = talk[at]
    if (!frame) return []
    const without = talk.toSpliced(at, 1)
    const [moved, doubled] = [without, talk].map((frames) => frames.toSpliced(to, 0, frame))
    return written(oneOf(random, [without, moved ?? [], doubled ?? []]))
  },

  'too much of it': (talk, random) => {
    const half = Buffer.alloc(32_769, 'x')
    const first = { ...whole(1, half), shape: { isLast: false } }
    const bomb = deflated(Buffer.alloc(65_536 + oneOf(random, [0, 1, 5_000_000])))
    const more = oneOf(random, [[first, whole(0, half)], [whole(1, bomb, true)]])
    return written(between(talk, random, more))
  },

  'no frames at all': (talk, random) => {
    const noise = Buffer.from(Array.from({ length: 200 }, () => below(random, 256)))
    return written(talk).toSpliced(below(random, talk.length), 0, noise)
  },
} satisfies Record<string, Spoil>
