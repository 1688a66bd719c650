import { on, once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ClientOptions, WebSocket } from 'ws'
import { bearer } from '../../support/ask.ts'
import { COUNT_SUBSCRIPTION } from '../../support/count-stream.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'

let hub: HubProcess
let token: string
beforeAll(async () => {
  hub = await startHub()
  token = await hub.adminToken()
})
afterAll(() => hub[Symbol.asyncDispose]())

type Offer = ClientOptions['perMessageDeflate']

/** A screen that offers to deflate or not, and how much came over its network. */
class Screen implements Disposable {
  readonly socket: WebSocket
  readonly #messages: AsyncIterator<unknown[]>
  #network: Socket | null = null

  constructor(perMessageDeflate: Offer) {
    this.socket = new WebSocket(
      `${hub.url.replace('http', 'ws')}/graphql`,
      ['graphql-transport-ws'],
      {
        perMessageDeflate,
        createConnection: () => {
          this.#network = connect(Number(new URL(hub.url).port), 'localhost')
          return this.#network
        },
      },
    )
    this.#messages = on(this.socket, 'message')
  }

  get received(): number {
    return this.#network?.bytesRead ?? 0
  }

  /** Says who it is and asks for all districts; resolves with its first frame. */
  async opens(id = 'screen'): Promise<unknown> {
    await once(this.socket, 'open')
    this.socket.send(JSON.stringify({ type: 'connection_init', payload: bearer(token) }))
    await this.#next()
    const variables = { within: '35', level: 'DISTRICT' }
    this.socket.send(
      JSON.stringify({ type: 'subscribe', id, payload: { query: COUNT_SUBSCRIPTION, variables } }),
    )
    const { payload } = (await this.#next()) as { payload: { data: { publicCount: object } } }
    return payload.data.publicCount
  }

  async #next(): Promise<unknown> {
    const { value } = (await this.#messages.next()) as { value: [Buffer] }
    return JSON.parse(String(value[0]))
  }

  [Symbol.dispose](): void {
    this.socket.terminate()
  }
}

test('who inflates is sent the same snapshot in a fraction of the bytes, whatever ids they use', async () => {
  using plain = new Screen(false)
  const snapshot = (await plain.opens()) as { areas: object[] }
  expect(snapshot.areas).toHaveLength(666)
  for (const id of ['screen', 'another', '7e57d004-2b97-0e7a-b45f-5387367791cd']) {
    // Its own messages are deflated, too, as those of every browser.
    using deflated = new Screen({ threshold: 0 })
    expect(await deflated.opens(id)).toEqual(snapshot)
    expect(deflated.socket.extensions).toBe('permessage-deflate')
    expect(deflated.received).toBeLessThan(plain.received / 10)
  }
  expect(plain.socket.extensions).toBe('')
})

test('who asks for a smaller window is answered as if they had not offered it', async () => {
  using screen = new Screen({ serverMaxWindowBits: 10 })
  expect(await screen.opens()).toMatchObject({ kind: 'SNAPSHOT' })
  expect(screen.socket.extensions).toBe('')
})

test('a message that is small until it is inflated closes the socket', async () => {
  using screen = new Screen({ threshold: 0 })
  screen.socket.on('error', () => undefined)
  await once(screen.socket, 'open')
  screen.socket.send(' '.repeat(1_000_000))
  const [code] = (await once(screen.socket, 'close')) as [number]
  expect(code).toBe(1009)
})
