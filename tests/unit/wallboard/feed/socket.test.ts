import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { buildSchema, parse } from 'graphql'
import { useServer } from 'graphql-ws/use/ws'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { WebSocketServer } from 'ws'
import { publicCountChannel } from '../../../../wallboard/src/feed/channels.ts'
import type { Frame } from '../../../../wallboard/src/feed/frames.ts'
import type { AreaCount } from '../../../../wallboard/src/feed/index.ts'
import type { Ending, FeedPort } from '../../../../wallboard/src/feed/port.ts'
import { connect } from '../../../../wallboard/src/feed/socket.ts'
import { count } from '../../../../wallboard/src/gallery/public-count.ts'
import { frame } from './fake-port.ts'

const schemaFile = new URL('../../../../schema/schema.graphql', import.meta.url)
const schema = buildSchema(readFileSync(schemaFile, 'utf8'))
const secret = 'Bearer let-me-in'
const topic = { within: '35', level: 'PROVINCE' } as const

const countsAt = (url: string, token: () => string | null) =>
  connect(url, token).port(publicCountChannel)

const closing: (() => void)[] = []
afterEach(() => closing.splice(0).forEach((close) => close()))

/** A hub that speaks the real protocol: one frame, then silence. Only a known token is let in. */
async function hub() {
  const asked: unknown[] = []
  const ids: string[] = []
  const sockets = new WebSocketServer({ noServer: true })
  async function* publicCount(variables: unknown) {
    asked.push(variables)
    const areas = [count('35', { published: 8, total: 57 })]
    yield { data: { publicCount: frame({ kind: 'SNAPSHOT', seq: 3, areas }) } }
    await new Promise(() => {})
  }
  useServer(
    {
      onSubscribe: (_context, id, { query, variables }) => {
        ids.push(id)
        return { schema, document: parse(query), variableValues: variables ?? {} }
      },
      subscribe: ({ variableValues }) => publicCount(variableValues),
      onConnect: ({ connectionParams, extra }) => {
        if (connectionParams?.['authorization'] === secret) return true
        extra.socket.close(4401, 'Unauthorized')
        return false
      },
    },
    sockets,
  )
  const server = createServer().on('upgrade', (request, socket, head) =>
    sockets.handleUpgrade(request, socket, head, (made) =>
      sockets.emit('connection', made, request),
    ),
  )
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const cut = () => sockets.clients.forEach((client) => client.terminate())
  closing.push(() => {
    cut()
    server.close()
  })
  return { asked, ids, cut, url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

function listen(port: FeedPort<AreaCount>, after: string | null = null) {
  const heard = {
    frames: [] as Frame<AreaCount>[],
    endings: [] as Ending[],
    links: [] as boolean[],
  }
  port.onLink((connected) => heard.links.push(connected))
  const close = port.open(topic, after, {
    frame: (next) => heard.frames.push(next),
    ended: (why) => heard.endings.push(why),
  })
  return { heard, close }
}

describe('the socket to the hub', () => {
  test('brings the frames of a topic that is opened after a cursor', async () => {
    const { url, asked } = await hub()
    const { heard } = listen(
      countsAt(url, () => 'let-me-in'),
      'cursor-2',
    )
    await vi.waitFor(() => expect(heard.frames).toHaveLength(1))
    expect(heard.frames[0]?.areas[0]?.publicCount?.stationsPublished).toBe(8)
    expect(asked).toEqual([{ within: '35', level: 'PROVINCE', after: 'cursor-2' }])
    expect(heard.links).toEqual([true])
  })

  test('counts what it asks for anew each time, so that every wall uses the same ids', async () => {
    const { url, ids, cut } = await hub()
    const one = countsAt(url, () => 'let-me-in')
    for (const port of [one, countsAt(url, () => 'let-me-in'), one]) {
      const listening = [listen(port), listen(port)]
      for (const { heard } of listening) {
        await vi.waitFor(() => expect(heard.frames).toHaveLength(1))
      }
      listening[0]?.close()
      const { heard } = listen(port)
      await vi.waitFor(() => expect(heard.frames).toHaveLength(1))
      cut()
      await vi.waitFor(() => expect(heard.endings).toEqual(['LOST']))
    }
    expect(ids).toEqual(['1', '2', '3', '1', '2', '3', '1', '2', '3'])
  })

  test('never uses the id of what is still open, even when it is opened while the socket closes', async () => {
    const { url, ids } = await hub()
    const port = countsAt(url, () => 'let-me-in')
    const first = listen(port)
    await vi.waitFor(() => expect(first.heard.frames).toHaveLength(1))
    first.close()
    // Nothing is open any more: the socket begins to close, and another one opens for who comes meanwhile.
    await new Promise((resolve) => process.nextTick(resolve))
    const meanwhile = listen(port)
    await vi.waitFor(() => expect(meanwhile.heard.frames).toHaveLength(1))
    const later = [listen(port), listen(port)]
    for (const { heard } of later) {
      await vi.waitFor(() => expect(heard.frames).toHaveLength(1))
    }
    expect(ids).toEqual(['1', '2', '1', '3'])
  })

  test('that breaks ends the topic once, as something to try again', async () => {
    const { url, cut } = await hub()
    const { heard } = listen(countsAt(url, () => 'let-me-in'))
    await vi.waitFor(() => expect(heard.frames).toHaveLength(1))
    cut()
    await vi.waitFor(() => expect(heard.links).toEqual([true, false]))
    expect(heard.endings).toEqual(['LOST'])
  })

  test('that is cut by the wall itself ends the topic as something to try again', async () => {
    const { url } = await hub()
    const port = countsAt(url, () => 'let-me-in')
    const { heard } = listen(port)
    await vi.waitFor(() => expect(heard.frames).toHaveLength(1))
    port.terminate()
    await vi.waitFor(() => expect(heard.endings).toEqual(['LOST']))
  })

  test('is made again by the next opening after a loss', async () => {
    const { url, cut } = await hub()
    const port = countsAt(url, () => 'let-me-in')
    const first = listen(port)
    await vi.waitFor(() => expect(first.heard.frames).toHaveLength(1))
    cut()
    await vi.waitFor(() => expect(first.heard.endings).toHaveLength(1))
    const second = listen(port, 'cursor-3')
    await vi.waitFor(() => expect(second.heard.frames).toHaveLength(1))
  })

  test('with a wrong token, or none, is refused', async () => {
    const { url } = await hub()
    for (const token of ['guessed', null]) {
      const { heard } = listen(countsAt(url, () => token))
      await vi.waitFor(() => expect(heard.endings).toEqual(['REFUSED']))
    }
  })

  test('to a hub that is not there ends as something to try again', async () => {
    const { heard } = listen(countsAt('ws://127.0.0.1:1', () => null))
    await vi.waitFor(() => expect(heard.endings).toEqual(['LOST']))
  })
})
