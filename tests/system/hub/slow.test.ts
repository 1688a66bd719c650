import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { setTimeout as passed } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ask, bearer } from '../../support/ask.ts'
import { FigureReader, TicketReader } from '../../support/chaos.ts'
import { helpDesk } from '../../support/help-desk.ts'
import { clientKinds, connectTo } from '../../support/hub-clients.ts'
import { startHub } from '../../support/hub-process.ts'
import { someStations, startLoad } from '../../support/load.ts'
import { RawSocket } from '../../support/raw-socket.ts'

/** How long the slow ones read nothing, in milliseconds. */
const STALL = 60_000

/** Changes that must have been on their way before anything is said of how long they were. */
const ENOUGH = 5_000

/** Subscriptions of each slow socket: together far more than the network's own buffers hold. */
const OPERATIONS = 12

/** Most memory that a slow socket may cost, in bytes: what waits for it, and the kernel's. */
const EACH = 8 * 1024 * 1024

/** What a busy hub's memory moves by itself. */
const NOISE = 96 * 1024 * 1024

const MB = 1024 * 1024

test('ten screens that read nothing for a minute cost little, and fifty others notice nothing', async () => {
  await using hub = await startHub({ env: { PANTAU_HEARTBEAT_MS: '500' } })
  const { url } = hub
  const desk = helpDesk(hub)
  const token = await desk.token('beban', 'SUPERVISOR', null)
  const stations = await someStations(url, token, ['35.78', '35.73', '35.07', '35.22', '35.29'])
  const others = await Promise.all(
    Array.from({ length: 50 }, async (_, at) => {
      const watch = new Watch(await desk.token(`layar ${at}`, 'DESK', null))
      watch.connect(url, at)
      await watch.tickets.began()
      return watch
    }),
  )
  await using load = startLoad({ url, token, reports: 500, verbs: 20, stations })
  await enoughOf(others)
  const before = { memory: await hub.memory(), p99: p99Of(others) }

  const slow = await Promise.all(
    Array.from({ length: 10 }, async (_, at) =>
      SlowSocket.open(url, await desk.token(`lambat ${at}`, 'DESK', null)),
    ),
  )
  const stream = await slowStream(url, token)
  forget(others)
  for (const socket of slow) socket.pause()
  stream.pause()
  let most = 0
  for (let elapsed = 0; elapsed < STALL; elapsed += 1_000) {
    await passed(1_000)
    most = Math.max(most, await hub.memory())
  }
  const during = { memory: most, p99: p99Of(others) }
  const { data } = await ask<{ hub: { seq: number } }>(url, '{ hub { seq } }', { token })
  const late = await Promise.all([
    ...slow.map((socket) => socket.readUpTo(data.hub.seq)),
    stream.readUpTo(data.hub.seq),
  ])
  const done = await load.stop()
  console.log({
    reportsPerSecond: Math.round(done.reports / (done.ms / 1_000)),
    p99: { before: before.p99, during: during.p99 },
    megabytes: { before: before.memory / MB, during: during.memory / MB },
    framesWhenAwake: late,
  })
  expect(done.failures).toEqual([])
  expect(during.memory - before.memory).toBeLessThan(11 * EACH + NOISE)
  // A machine that is busy with other things is slow for all: then both are held to the same.
  expect(during.p99).toBeLessThanOrEqual(Math.max(500, 1.5 * before.p99))
  // Four ticks a second: who reads on is not given what a minute has gone over.
  for (const frames of late) expect(frames).toBeLessThan(((STALL / 1_000) * 4) / 2)
  for (const socket of slow) expect(await socket.wrongs(url, token)).toEqual(['0 differ'])
})

/** Somebody who reads tickets, and how long each change was on its way. */
class Watch {
  readonly tickets = new TicketReader('35')
  readonly #token: string
  delays: number[] = []

  constructor(token: string) {
    this.#token = token
  }

  connect(url: string, at: number): void {
    const client = connectTo(url, clientKinds[at % clientKinds.length] ?? 'by hand', this.#token)
    client.subscribe(...this.tickets.connect())
    client.subscribe(...new FigureReader().connect())
    const query = `subscription { frame: incidents(within: "35") { kind incidents { changedAt } } }`
    client.subscribe({ query }, ({ data }) => {
      const frame = data?.['frame'] as { kind: string; incidents: { changedAt: string }[] }
      if (frame.kind !== 'CHANGES') return
      for (const { changedAt } of frame.incidents) {
        this.delays.push(Date.now() - Date.parse(changedAt))
      }
    })
  }
}

/** Waits until enough changes came: how soon the load begins is the machine's affair. */
async function enoughOf(watches: Watch[]): Promise<void> {
  const heard = (): number => watches.reduce((sum, { delays }) => sum + delays.length, 0)
  while (heard() < ENOUGH) await passed(200)
}

/** Forgets the delays so far. */
function forget(watches: Watch[]): void {
  for (const watch of watches) watch.delays = []
}

/** The 99th percentile of the delays since they were last forgotten, in milliseconds; forgets them. */
function p99Of(watches: Watch[]): number {
  const delays = watches.flatMap((watch) => watch.delays).toSorted((one, other) => one - other)
  forget(watches)
  expect(delays.length).toBeGreaterThanOrEqual(ENOUGH)
  return delays[Math.floor(delays.length * 0.99)] ?? Number.POSITIVE_INFINITY
}

/** A screen with many subscriptions, that can stop to read. */
class SlowSocket {
  readonly #socket: RawSocket
  readonly #readers = Array.from(
    { length: OPERATIONS },
    () => new FigureReader({ level: 'DISTRICT' }),
  )
  readonly #take = new Map<string, ReturnType<FigureReader['connect']>[1]>()
  #frames = 0

  private constructor(url: string) {
    this.#socket = new RawSocket(url)
  }

  static async open(url: string, token: string): Promise<SlowSocket> {
    const slow = new SlowSocket(url)
    await slow.#socket.init(bearer(token))
    for (const [at, reader] of slow.#readers.entries()) {
      const [payload, take] = reader.connect()
      slow.#take.set(`${at}`, take)
      await slow.#socket.send({ type: 'subscribe', id: `${at}`, payload })
    }
    void slow.#read()
    await Promise.all(slow.#readers.map((reader) => reader.began()))
    return slow
  }

  pause(): void {
    this.#frames = 0
    this.#socket.pause()
  }

  /** Reads on, up to a position; how many frames each subscription had to be given for it. */
  async readUpTo(seq: number): Promise<number> {
    this.#socket.resume()
    const closed = this.#socket.closed.then(({ code }) => Promise.reject(new Error(`${code}`)))
    closed.catch(() => undefined)
    await Promise.race([closed, Promise.all(this.#readers.map((reader) => reader.reached(seq)))])
    return this.#frames / OPERATIONS
  }

  /** What it did not get as promised, and how many do not show what somebody new is given. */
  async wrongs(url: string, token: string): Promise<string[]> {
    const fresh = new FigureReader({ level: 'DISTRICT' })
    const client = connectTo(url, 'by hand', token)
    client.subscribe(...fresh.connect())
    await fresh.began()
    client.cut()
    await Promise.all(this.#readers.map((reader) => reader.reached(fresh.seq)))
    const differing = this.#readers.filter((reader) => reader.all() !== fresh.all()).length
    return [...this.#readers.flatMap(({ wrongs }) => wrongs), `${differing} differ`]
  }

  async #read(): Promise<void> {
    for (let message = await this.#socket.next(); message; message = await this.#socket.next()) {
      if (message.type === 'ping') await this.#socket.send({ type: 'pong' })
      if (message.type !== 'next') continue
      this.#frames += 1
      this.#take.get(message.id ?? '')?.(message.payload as object)
    }
  }
}

/** A stream of figures over SSE, that can be left unread. */
async function slowStream(url: string, token: string) {
  const asking = request(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...bearer(token) },
  })
  const reader = new FigureReader({ level: 'DISTRICT', times: 15 })
  const [operation, take] = reader.connect()
  asking.end(JSON.stringify(operation))
  const [response] = (await once(asking, 'response')) as [IncomingMessage]
  let [text, frames] = ['', 0]
  response.setEncoding('utf8').on('data', (chunk: string) => {
    const events = (text + chunk).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.+)$/m.exec(event)?.[1]
      if (data === undefined) continue
      frames += 1
      take(JSON.parse(data) as object)
    }
  })
  await reader.began()
  return {
    pause: () => {
      frames = 0
      response.pause()
    },
    readUpTo: async (seq: number) => {
      response.resume()
      await reader.reached(seq)
      expect(reader.wrongs).toEqual([])
      asking.destroy()
      return frames
    },
  }
}
