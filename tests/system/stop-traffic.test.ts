import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { type Answer as AskAnswer, ask } from '../support/ask.ts'
import { COUNT_SUBSCRIPTION } from '../support/count-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { RawSocket } from '../support/raw-socket.ts'

/** Mutations that come once the hub has said that it stops. */
const SECOND_WAVE = 40

const OPEN = `mutation Open($input: OpenIncidentInput!) {
  openIncident(input: $input) { __typename ... on IncidentSuccess { incident { number } } }
}`

/** What became of a mutation: recorded under a number, refused, or neither. */
interface Answer {
  title: string
  number?: number
  refused?: string
  cut?: unknown
}

describe('a hub that is told to stop in the middle of work', () => {
  test('answers every one of 200 mutations: what it acknowledged is kept, what it refused is not', async () => {
    await using hub = await startHub()
    const token = await hub.adminToken()
    const byHttp = Array.from({ length: 150 }, (_, index) =>
      openByHttp(hub, token, `http ${index}`),
    )
    const socket = new RawSocket(hub.url)
    await socket.init({ authorization: `Bearer ${token}` })
    const bySocket = openBySocket(socket, 50)
    await Promise.race(byHttp)

    const exited = hub.kill('SIGTERM')
    const late = untilTold(hub).then(() =>
      Array.from({ length: SECOND_WAVE }, (_, index) => openByHttp(hub, token, `late ${index}`)),
    )
    const answers = [...(await Promise.all(byHttp)), ...(await bySocket)]
    const lateAnswers = await Promise.all(await late)
    expect(await exited).toBe(0)
    expect((await socket.closed).code).toBe(4100)

    expect(answers.filter(({ cut }) => cut !== undefined)).toEqual([])
    expect(answers.filter(({ number, refused }) => number ?? refused)).toHaveLength(200)
    const all = [...answers, ...lateAnswers]
    // Who comes when the port is closed is not let in at all, and knows it.
    const refused = all.filter((each) => each.refused === 'HUB_STOPPING')
    expect(refused.length).toBeGreaterThan(0)

    await hub.restart()
    const acknowledged = all.flatMap(({ title, number }) => (number ? [[number, title]] : []))
    expect(acknowledged.length).toBeGreaterThan(0)
    expect(await recorded(hub)).toEqual(new Map(acknowledged as [number, string][]))
  })

  test('tells who comes then when to come back', async () => {
    await using hub = await startHub()
    // A file that is still coming keeps the hub from closing the port at once.
    using slow = await beginRequest(hub.url)
    const exited = hub.kill('SIGTERM')
    await untilTold(hub)
    const response = await fetch(`${hub.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"query":"{ hub { seq } }"}',
    })
    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('2')
    expect(response.headers.get('connection')).toBe('close')
    expect(await response.json()).toEqual({
      errors: [{ message: expect.any(String), extensions: { code: 'HUB_STOPPING' } }],
    })
    expect((await fetch(`${hub.url}/readyz`)).status).toBe(503)
    expect(await new RawSocket(hub.url).refused()).toBe(503)
    slow.socket.destroy()
    expect(await exited).toBe(0)
  })

  test('is out within ten seconds though some never read and never finish what they send', async () => {
    await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
    using upload = await beginRequest(hub.url)
    using deaf = new RawSocket(hub.url)
    await deaf.init()
    const payload = { query: COUNT_SUBSCRIPTION, variables: { within: '35', level: 'DISTRICT' } }
    for (let id = 0; id < 20; id += 1) await deaf.send({ type: 'subscribe', id: `${id}`, payload })
    deaf.pause()
    const toldAt = performance.now()
    expect(await hub.kill('SIGTERM')).toBe(0)
    expect(performance.now() - toldAt).toBeLessThan(10_000)
    await upload.closed
  })

  test('stops at once when it is told a second time', async () => {
    await using hub = await startHub()
    using slow = await beginRequest(hub.url)
    const exited = hub.kill('SIGTERM')
    await untilTold(hub)
    const toldAt = performance.now()
    expect(await hub.kill('SIGTERM')).toBe(1)
    expect(performance.now() - toldAt).toBeLessThan(1_500)
    expect(await exited).toBe(1)
    await slow.closed
  })
})

/** Resolves once a hub has said that it stops. */
async function untilTold(hub: HubProcess): Promise<void> {
  while (!hub.output().includes('Stopping')) await delay(5)
}

async function openByHttp(hub: HubProcess, token: string, title: string): Promise<Answer> {
  try {
    const options = { token, variables: { input: inputOf(title) } }
    const { data, codes } = await ask<Opened | null>(hub.url, OPEN, options)
    return answerOf(title, data ?? null, codes)
  } catch (cut) {
    return { title, cut }
  }
}

/** Opens tickets over one socket, all at once. */
async function openBySocket(socket: RawSocket, count: number): Promise<Answer[]> {
  for (let id = 0; id < count; id += 1) {
    const variables = { input: inputOf(`socket ${id}`) }
    await socket.send({ type: 'subscribe', id: `${id}`, payload: { query: OPEN, variables } })
  }
  const answers = new Map<string, Answer>()
  for (let message = await socket.next(); message; message = await socket.next()) {
    const { id = '', type, payload } = message
    const title = `socket ${id}`
    if (type === 'complete') continue
    const { data, errors = [] } = (type === 'next' ? payload : { errors: payload }) as Result
    const codes = errors.map(({ extensions }) => extensions.code)
    answers.set(title, answerOf(title, data ?? null, codes))
  }
  return [...answers.values()]
}

interface Opened {
  openIncident: { incident?: { number: number } }
}

interface Result {
  data?: Opened | null
  errors?: { extensions: { code: string } }[]
}

function answerOf(title: string, data: Opened | null, [refused]: string[]): Answer {
  const number = data?.openIncident.incident?.number
  return {
    title,
    ...(number !== undefined && { number }),
    ...(refused !== undefined && { refused }),
  }
}

function inputOf(title: string): object {
  return {
    key: title,
    kind: 'INCIDENT',
    category: 'VOTING',
    severity: 'LOW',
    title,
    place: '35.78',
  }
}

/** Some tickets, and whether there are more. */
interface Page {
  incidents: {
    edges: { node: { number: number; title: string } }[]
    pageInfo: { endCursor: string; hasNextPage: boolean }
  }
}

const TICKETS = `query ($after: String) {
  incidents(filter: { within: "35" }, first: 100, after: $after) {
    edges { node { number title } } pageInfo { endCursor hasNextPage }
  }
}`

/** The titles of a hub's tickets by number. */
async function recorded(hub: HubProcess): Promise<Map<number, string>> {
  const token = await hub.adminToken()
  const titles = new Map<number, string>()
  let after: string | null = null
  do {
    const page: AskAnswer<Page | null> = await ask(hub.url, TICKETS, {
      token,
      variables: { after },
    })
    if (!page.data) throw new Error(JSON.stringify(page.errors))
    const { edges, pageInfo } = page.data.incidents
    for (const { node } of edges) titles.set(node.number, node.title)
    after = pageInfo.hasNextPage ? pageInfo.endCursor : null
  } while (after !== null)
  return titles
}

/** A request whose body never comes to its end. */
async function beginRequest(
  url: string,
): Promise<Disposable & { socket: Socket; closed: Promise<unknown> }> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  socket.on('error', () => undefined)
  await once(socket, 'connect')
  const head = ['POST /graphql HTTP/1.1', 'Host: hub', 'Content-Type: application/json']
  socket.write([...head, 'Content-Length: 1000', '', '{"query":'].join('\r\n'))
  await delay(50)
  return { socket, closed: once(socket, 'close'), [Symbol.dispose]: () => void socket.destroy() }
}
