import { on, once } from 'node:events'
import { WebSocket } from 'ws'

/** A message of graphql-transport-ws. */
export interface Message {
  type: string
  id?: string
  payload?: unknown
}

/** A client of graphql-transport-ws written by hand: it sends what no library would. */
export class RawSocket implements Disposable {
  /** Resolves when the hub, or the network, has closed it. */
  readonly closed: Promise<{ code: number; reason: string }>
  readonly #socket: WebSocket
  readonly #messages: AsyncIterator<unknown[]>

  constructor(url: string, headers: Record<string, string> = {}) {
    const address = `${url.replace('http', 'ws')}/graphql`
    this.#socket = new WebSocket(address, 'graphql-transport-ws', { headers })
    this.#messages = on(this.#socket, 'message', { close: ['close'] })
    this.closed = new Promise((resolve) => {
      this.#socket.on('close', (code, reason) => resolve({ code, reason: String(reason) }))
    })
    // A refused upgrade is an error too; whoever expects one asks for it.
    this.#socket.on('error', () => undefined)
  }

  /** Sends a message, or any text at all, once it is open. */
  async send(message: Message | string): Promise<void> {
    if (this.#socket.readyState === WebSocket.CONNECTING) await once(this.#socket, 'open')
    this.#socket.send(typeof message === 'string' ? message : JSON.stringify(message))
  }

  /** The next message; null when it is closed. */
  async next(): Promise<Message | null> {
    const { value, done } = await this.#messages.next()
    return done ? null : (JSON.parse(String(value[0])) as Message)
  }

  /** Says who it is and waits for the welcome. */
  async init(payload: object = {}): Promise<Message | null> {
    await this.send({ type: 'connection_init', payload } as Message)
    return this.next()
  }

  /** Reads nothing any more, as a screen whose network is gone; `resume` goes on. */
  pause(): void {
    this.#socket.pause()
  }

  /** Reads on. */
  resume(): void {
    this.#socket.resume()
  }

  /** Resolves with the HTTP status that refused the upgrade. */
  async refused(): Promise<number> {
    const [, response] = (await once(this.#socket, 'unexpected-response')) as [
      unknown,
      { statusCode: number },
    ]
    return response.statusCode
  }

  [Symbol.dispose](): void {
    this.#socket.terminate()
  }
}
