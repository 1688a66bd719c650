import { PassThrough } from 'node:stream'
import { setImmediate as turnEnded } from 'node:timers/promises'
import { buildSchema, type GraphQLObjectType, parse } from 'graphql'
import { vi } from 'vitest'
import { Access } from '../../../../server/src/access/access.ts'
import type { Principal } from '../../../../server/src/access/principal.ts'
import type { SharedMessage } from '../../../../server/src/api/delivery/message.ts'
import { Road } from '../../../../server/src/api/delivery/road.ts'
import type { Context } from '../../../../server/src/api/context.ts'
import type { Course, Step } from '../../../../server/src/hub/course.ts'
import { Fleet } from '../../../../server/src/hub/fleet.ts'
import { Subscriber } from '../../../../server/src/hub/subscriber.ts'

/** What is told. */
export interface Frame {
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
export class Reader extends Subscriber<Frame> {
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
  /** Whether it may read, asked again and again. */
  permit: () => void
  frames: Frame[]
  fleet: Fleet<Frame>
}

const query = 'subscription Told($scale: Int = 1) { told(scale: $scale) { seq who area } }'

/** Instead of an id: the operation was asked for as an event stream. */
export const EVENTS = ''

/** A hub of one stream; its field `who` asks for a name, which no shared answer may hold. */
export function road() {
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
    const ended = vi.fn<(refusal?: unknown) => void>()
    const form = (message: SharedMessage) =>
      id === EVENTS ? [message.event] : message.frame(id, false)
    await carried.subscribe({ query, args }, wire, { form, ended })
    return { socket, ended, read: () => messages(socket) }
  }
  return { carried, held, subscribe }
}

/** Somebody at the desk of Kabupaten Malang, unless told otherwise. */
export const desk = (more: Partial<Principal> = {}): Principal => {
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
export async function tick(...readers: Reader[]): Promise<void> {
  for (const fleet of new Set(readers.map((reader) => reader.fleet))) fleet.tick()
  await turnEnded()
  await turnEnded()
}

/** A permission that the test withdraws. */
export function permission() {
  let allowed = true
  const permit = (): void => {
    if (!allowed) throw new Error('not any more')
  }
  return { permit, withdraw: () => (allowed = false) }
}
