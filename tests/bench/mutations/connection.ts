import { once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** The end of the head of a request or an answer. */
const HEAD_ENDS = '\r\n\r\n'

/**
 * One connection that is kept, for one request after the other. It does no more than HTTP needs, so
 * that the client's work does not slow down the server that is measured.
 */
export class Connection implements Disposable {
  readonly #socket: Socket
  readonly #head: string
  #text = ''
  #waiting: PromiseWithResolvers<string> | null = null

  private constructor(socket: Socket, token: string) {
    this.#socket = socket
    const about = ['Host: 127.0.0.1', 'Content-Type: application/json']
    if (token) about.push(`Authorization: Bearer ${token}`)
    this.#head = ['POST /graphql HTTP/1.1', ...about, 'Content-Length: '].join('\r\n')
    // One byte a character: the length of an answer counts bytes.
    socket.setEncoding('latin1').setNoDelay(true)
    socket.on('data', (part: string) => this.#take(part))
    socket.on('close', () => this.#waiting?.reject(new Error('the server closed the connection')))
  }

  /** Connects to a port of this machine; `token` is empty where nothing needs one. */
  static async open(port: number, token: string): Promise<Connection> {
    const socket = connect(port, '127.0.0.1')
    await once(socket, 'connect')
    return new Connection(socket, token)
  }

  /** Sends JSON to `/graphql` and gives the body of the answer. Throws when the status is not 200. */
  post(body: string): Promise<string> {
    this.#text = ''
    this.#waiting = Promise.withResolvers<string>()
    this.#socket.write(`${this.#head}${Buffer.byteLength(body)}${HEAD_ENDS}${body}`)
    return this.#waiting.promise
  }

  [Symbol.dispose](): void {
    this.#socket.destroy()
  }

  #take(part: string): void {
    this.#text += part
    const end = this.#text.indexOf(HEAD_ENDS)
    if (end < 0) return
    const length = Number(/content-length: (\d+)/i.exec(this.#text)?.[1] ?? Number.NaN)
    const body = this.#text.slice(end + HEAD_ENDS.length)
    if (body.length < length) return
    const isGood = this.#text.startsWith('HTTP/1.1 200') && body.length === length
    if (isGood) this.#waiting?.resolve(body)
    else this.#waiting?.reject(new Error(`no answer: ${this.#text.slice(0, 2_000)}`))
  }
}
