import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { submit } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { followByWebSocket } from '../support/count-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { type Message, RawSocket } from '../support/raw-socket.ts'

const numbers = [...Array.from({ length: 29 }, (_, n) => n + 1), 71, 72, 73, 74, 75, 76, 77, 78, 79]
const regencies = numbers.map((number) => `35${String(number).padStart(2, '0')}`)

/** Each figure forty times over: frames so large that the network's own buffers soon are full. */
const aliases = Array.from({ length: 40 }, (_, n) => {
  return `a${n}: publicCount { stationsPublished stampedAt votes { number name votes } }`
})
const query = `subscription { publicCount(within: "35", level: REGENCY) {
  kind seq areas { code ${aliases.join(' ')} }
} }`

const COUNTS = 60

interface Seen {
  kind: string
  seq: number
}

/** Has every regency counted again and again, each time until a screen that reads has seen it. */
async function countAgainAndAgain(hub: HubProcess, day: number): Promise<number> {
  const token = await hub.adminToken()
  await using quick = followByWebSocket(hub.url)
  let { seq } = await quick.next()
  for (let published = 1; published <= COUNTS; published += 1) {
    const seconds = String(published % 60).padStart(2, '0')
    const stamp = `2024-11-${day} 2${Math.floor(published / 60)}:00:${seconds}`
    const rows = Object.fromEntries(regencies.map((code) => [code, { published, total: 100 }]))
    await submit(hub.url, token, '35.json', sirekapFile({ published, total: 100, stamp, rows }))
    ;({ seq } = await quick.next())
  }
  return seq
}

/** What a screen that paused reads afterwards, up to the newest figures. */
async function readUpTo(seq: number, next: () => Promise<Seen>): Promise<Seen[]> {
  const frames: Seen[] = []
  // A count that fell opens a ticket: the journal may go on by itself.
  while ((frames.at(-1)?.seq ?? 0) < seq) frames.push(await next())
  return frames
}

describe('a screen that stops reading gets fewer and newer frames when it reads on', () => {
  let hub: HubProcess
  beforeAll(async () => {
    hub = await startHub({ env: { PANTAU_TICK_MS: '20', PANTAU_PUBLIC_FIGURES: 'yes' } })
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('on WebSocket', async () => {
    using slow = new RawSocket(hub.url)
    await slow.init()
    await slow.send({ type: 'subscribe', id: 'a', payload: { query } } as Message)
    await slow.next()
    slow.pause()
    const seq = await countAgainAndAgain(hub, 27)
    slow.resume()
    const frames = await readUpTo(seq, async () => {
      const message = (await slow.next()) as { payload: { data: { publicCount: Seen } } }
      return message.payload.data.publicCount
    })
    expect(frames.length).toBeLessThan(COUNTS / 2)
  })

  test('on SSE', async () => {
    const asking = request(`${hub.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    })
    asking.end(JSON.stringify({ query }))
    const [response] = (await once(asking, 'response')) as [IncomingMessage]
    const seq = await countAgainAndAgain(hub, 28)
    const events = eventsOf(response)
    const frames = await readUpTo(seq, async () => (await events.next()).value as Seen)
    expect(frames.length).toBeLessThan(COUNTS / 2)
    asking.destroy()
  })
})

/** The frames of an event stream, read as they are asked for. */
async function* eventsOf(response: IncomingMessage): AsyncGenerator<Seen> {
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) {
    const events = (text + String(chunk)).split('\n\n')
    text = events.pop() ?? ''
    for (const event of events) {
      const data = /^data: (.+)$/m.exec(event)?.[1]
      if (data !== undefined) {
        yield (JSON.parse(data) as { data: { publicCount: Seen } }).data.publicCount
      }
    }
  }
}
