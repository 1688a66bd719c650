import { PassThrough } from 'node:stream'
import { setImmediate as turnEnded } from 'node:timers/promises'
import { buildSchema, type GraphQLObjectType, parse } from 'graphql'
import { expect, test } from 'vitest'
import { Access } from '../../../../server/src/access/access.ts'
import type { Principal } from '../../../../server/src/access/principal.ts'
import { asEvent, messageTo } from '../../../../server/src/api/delivery/message.ts'
import { Road } from '../../../../server/src/api/delivery/road.ts'
import type { Context } from '../../../../server/src/api/context.ts'
import type { Course, Step } from '../../../../server/src/hub/course.ts'
import { Fleet } from '../../../../server/src/hub/fleet.ts'
import { Subscriber } from '../../../../server/src/hub/subscriber.ts'

interface Frame {
  seq: number
}

/** Frames that the test puts there, in order; all who read them begin with the first. */
class Told implements Course<Frame> {
  readonly stream: Frame[]
  readonly #next: number

  constructor(frames: Frame[], next = 0) {
    this.stream = frames
    this.#next = next
  }

  atOnce(): null {
    return null
  }

  onTick(): Step<Frame> | null {
    const frame = this.stream[this.#next]
    return frame ? { frame, next: new Told(this.stream, this.#next + 1), more: false } : null
  }

  joined(other: Told): this | null {
    return other.#next === this.#next ? this : null
  }
}

/** A reader of such frames. */
class Reader extends Subscriber<Frame> {
  ended = false
  readonly frames: Frame[]
  readonly fleet: Fleet<Frame>

  constructor({ permit = () => {}, frames = [], fleet = new Fleet() }: Partial<ReaderParts> = {}) {
    super(fleet, new Told(frames), { permit, onEnd: () => (this.ended = true) })
    this.frames = frames
    this.fleet = fleet
  }
}

interface ReaderParts {
  permit: () => void
  frames: Frame[]
  fleet: Fleet<Frame>
}

const query = 'subscription Told($scale: Int = 1) { told(scale: $scale) { seq who area } }'

/** Instead of an id: the operation was asked for as an event stream. */
const EVENTS = ''

/** A hub of one stream; its field `who` asks for a name, which no shared answer may hold. */
function road() {
  const schema = buildSchema(`
    type Query { hello: String }
    type Subscription { told(scale: Int = 1): Told! }
    type Told { seq: Int! who: String area: String }
  `)
  const { told } = (schema.getSubscriptionType() as GraphQLObjectType).getFields()
  const fields = (schema.getType('Told') as GraphQLObjectType).getFields()
  let next: Reader
  /** Frames whose execution takes as long as the test wants. */
  const held = new Map<number, Promise<void>>()
  told!.subscribe = () => next
  told!.resolve = async (frame: Frame, { scale }) => {
    await held.get(frame.seq)
    return { ...frame, seq: frame.seq * scale }
  }
  fields['who']!.resolve = (_, __, { access }: Context) => access.principal?.name
  fields['area']!.resolve = (_, __, { access }: Context) => access.principal?.area
  const carried = new Road({ formatError: (error) => ({ message: String(error) }) })
  const subscribe = async (reader: Reader, id: string, who: Principal, variableValues = {}) => {
    next = reader
    const socket = new PassThrough()
    const sessions = { principalOf: () => who }
    const access = Access.of(
      sessions,
      { figures: true, findings: true, incidents: true },
      'Bearer x',
    )
    const args = {
      schema,
      document: parse(query),
      variableValues,
      contextValue: { access } as Context,
    }
    const wire = { bytes: socket, isOpen: () => true }
    const form = id === EVENTS ? asEvent : messageTo(id)
    const stream = await carried.subscribe({ query, args }, wire, form)
    return { socket, stream: stream as AsyncGenerator<never>, read: () => messages(socket) }
  }
  return { carried, held, subscribe }
}

const desk = (more: Partial<Principal> = {}): Principal => {
  return { name: 'meja-1', role: 'DESK', area: '35.07', ...more }
}

/** The messages that reached a socket, all of them shorter than 64 KiB. */
function messages(socket: PassThrough): { id: string; payload: unknown }[] {
  const bytes = (socket.read() as Buffer | null) ?? Buffer.alloc(0)
  const found = []
  for (let at = 0; at < bytes.length;) {
    const short = bytes.readUInt8(at + 1)
    const [from, length] = short < 126 ? [at + 2, short] : [at + 4, bytes.readUInt16BE(at + 2)]
    found.push(JSON.parse(bytes.toString('utf8', from, from + length)))
    at = from + length
  }
  return found
}

/** Ticks, and waits until what is executed has been written. */
async function tick(...readers: Reader[]): Promise<void> {
  for (const fleet of new Set(readers.map((reader) => reader.fleet))) fleet.tick()
  await turnEnded()
  await turnEnded()
}

test('a frame is executed once for all who ask alike and may see alike', async () => {
  const { carried, subscribe } = road()
  const readers = Array.from({ length: 50 }, () => new Reader())
  const sockets = await Promise.all(
    readers.map((reader, at) => subscribe(reader, `id-${at}`, desk({ name: `meja-${at}` }))),
  )
  const frame = { seq: 7 }
  for (const reader of readers) reader.frames.push(frame)
  await tick(...readers)
  expect(carried.executed).toBe(1)
  for (const [at, { read }] of sockets.entries()) {
    expect(read()).toMatchObject([{ id: `id-${at}`, payload: { data: { told: { seq: 7 } } } }])
  }
})

test('who reads an event stream shares with those who read over sockets', async () => {
  const { carried, subscribe } = road()
  const frames = [{ seq: 7 }]
  const [one, other] = [new Reader({ frames }), new Reader({ frames })]
  const { read } = await subscribe(one, 'a', desk())
  const { socket } = await subscribe(other, EVENTS, desk())
  await tick(one, other)
  expect(carried.executed).toBe(1)
  const [message] = read()
  const data = JSON.stringify(message?.payload)
  expect(String(socket.read())).toBe(`event: next\ndata: ${data}\n\n`)
})

test.each([
  ['another area', desk({ area: '35.73' }), {}],
  ['another role', desk({ role: 'SUPERVISOR' }), {}],
  ['other variables', desk(), { scale: 2 }],
])('who has %s shares nothing', async (_, who, variables) => {
  const { carried, subscribe } = road()
  const [one, other] = [new Reader(), new Reader()]
  await subscribe(one, 'a', desk())
  const { read } = await subscribe(other, 'b', who, variables)
  const frame = { seq: 7 }
  one.frames.push(frame)
  other.frames.push(frame)
  await tick(one, other)
  expect(carried.executed).toBe(2)
  expect(read()).toMatchObject([{ payload: { data: { told: { area: who.area } } } }])
})

test('a shared answer cannot hold the name of who asks', async () => {
  const { subscribe } = road()
  const reader = new Reader()
  const { socket } = await subscribe(reader, 'a', desk({ name: 'Siti' }))
  reader.frames.push({ seq: 7 })
  await tick(reader)
  expect(String(socket.read())).not.toContain('Siti')
})

test('a change of role is felt with the next frame', async () => {
  const { subscribe } = road()
  const reader = new Reader()
  const who = desk()
  const { read } = await subscribe(reader, 'a', who)
  for (const area of ['35.07', '35.73']) {
    who.area = area
    reader.frames.push({ seq: 1 })
    await tick(reader)
    expect(read()).toMatchObject([{ payload: { data: { told: { area } } } }])
  }
})

test('frames stay in order while they are executed, and none is left out', async () => {
  const { subscribe } = road()
  const reader = new Reader()
  const { read } = await subscribe(reader, 'a', desk())
  for (let seq = 1; seq <= 9; seq += 1) reader.frames.push({ seq })
  for (let count = 0; count < 30; count += 1) await tick(reader)
  const seqs = read().map(({ payload }) => (payload as { data: { told: Frame } }).data.told.seq)
  expect(seqs).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9])
})

test('who may not read any more is told so, after what was sent before', async () => {
  const { subscribe } = road()
  let allowed = true
  const reader = new Reader({
    permit: () => {
      if (!allowed) throw new Error('not any more')
    },
  })
  const { stream, read } = await subscribe(reader, 'a', desk())
  const ended = stream.next()
  reader.frames.push({ seq: 1 })
  await tick(reader)
  allowed = false
  reader.tick()
  await expect(ended).rejects.toThrow('not any more')
  expect(read()).toHaveLength(1)
  expect(reader.ended).toBe(true)
})

test('who goes is forgotten by the hub', async () => {
  const { subscribe } = road()
  const reader = new Reader()
  const { stream } = await subscribe(reader, 'a', desk())
  const ended = stream.next()
  await stream.return(undefined)
  expect(reader.ended).toBe(true)
  expect(await ended).toMatchObject({ done: true })
})

test('a reader that does not keep up is given nothing until it does', async () => {
  const { subscribe } = road()
  const reader = new Reader()
  const { socket, read } = await subscribe(reader, 'a', desk())
  socket.write(Buffer.alloc(600 * 1024))
  reader.frames.push({ seq: 1 })
  await tick(reader)
  expect(socket.readableLength).toBe(600 * 1024)
  socket.read()
  await turnEnded()
  await tick(reader)
  expect(read()).toMatchObject([{ payload: { data: { told: { seq: 1 } } } }])
})

test('a frame that takes long is not overtaken by the one after it', async () => {
  const { held, subscribe } = road()
  const reader = new Reader()
  const { read } = await subscribe(reader, 'a', desk())
  const long = Promise.withResolvers<void>()
  held.set(1, long.promise)
  reader.frames.push({ seq: 1 }, { seq: 2 })
  await tick(reader)
  await tick(reader)
  expect(read()).toEqual([])
  long.resolve()
  await tick(reader)
  await tick(reader)
  const seqs = read().map(({ payload }) => (payload as { data: { told: Frame } }).data.told.seq)
  expect(seqs).toEqual([1, 2])
})

test('what was sent before a refusal is on its way before the refusal is told', async () => {
  const { subscribe } = road()
  const quick = new Reader()
  let allowed = true
  const sentAway = new Reader({
    permit: () => {
      if (!allowed) throw new Error('not any more')
    },
  })
  await subscribe(quick, 'a', desk())
  const { stream, read } = await subscribe(sentAway, 'b', desk())
  const frame = { seq: 1 }
  quick.frames.push(frame)
  await tick(quick)
  sentAway.frames.push(frame)
  sentAway.tick()
  allowed = false
  sentAway.tick()
  expect(read()).toHaveLength(1)
  await expect(stream.next()).rejects.toThrow('not any more')
})

test('who went while a frame was executed is not sent it: the id may be of another by then', async () => {
  const { held, subscribe } = road()
  const reader = new Reader()
  const { stream, read } = await subscribe(reader, 'a', desk())
  const long = Promise.withResolvers<void>()
  held.set(1, long.promise)
  reader.frames.push({ seq: 1 })
  await tick(reader)
  await stream.return(undefined)
  long.resolve()
  await turnEnded()
  await turnEnded()
  expect(read()).toEqual([])
})

test('who does not keep up is sent away when they may not read any more', async () => {
  const { subscribe } = road()
  let allowed = true
  const reader = new Reader({
    permit: () => {
      if (!allowed) throw new Error('not any more')
    },
  })
  const { socket, stream } = await subscribe(reader, 'a', desk())
  socket.write(Buffer.alloc(600 * 1024))
  allowed = false
  reader.tick()
  await expect(stream.next()).rejects.toThrow('not any more')
  expect(reader.ended).toBe(true)
})
