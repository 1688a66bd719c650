import { on, once } from 'node:events'
import { connect, type Socket } from 'node:net'

/** A frame as a server sent it. */
export interface ServerFrame {
  /** Its first byte: flags and opcode. */
  first: number
  payload: Buffer
}

const HEAD_ENDS = '\r\n\r\n'

const NOTHING: Buffer = Buffer.alloc(0)

/** A client of RFC 6455 that sends any bytes at all, and ends only when it is told to. */
export class HandMadeClient implements Disposable {
  readonly socket: Socket
  readonly #chunks: AsyncIterator<unknown[]>
  #bytes: Buffer = NOTHING

  private constructor(socket: Socket) {
    this.socket = socket
    this.#chunks = on(socket, 'data', { close: ['end', 'close'] })
  }

  /** Opens a WebSocket. `offer`: of extensions. `first`: bytes that are sent with the request. */
  static async open(port: number, offer: string | null, first = NOTHING): Promise<HandMadeClient> {
    const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true, noDelay: true })
    await once(socket, 'connect')
    const client = new HandMadeClient(socket)
    const lines = [
      'GET / HTTP/1.1',
      'Host: hub',
      'Connection: Upgrade',
      'Upgrade: websocket',
      'Sec-WebSocket-Version: 13',
      'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
      ...(offer === null ? [] : [`Sec-WebSocket-Extensions: ${offer}`]),
    ]
    socket.write(Buffer.concat([Buffer.from(lines.join('\r\n') + HEAD_ENDS), first]))
    await client.#opened()
    return client
  }

  /** The next frame; null when the server has ended. */
  async next(): Promise<ServerFrame | null> {
    for (;;) {
      const frame = this.#take()
      if (frame) return frame
      if (!(await this.#more())) return null
    }
  }

  /** All frames until the server ends. */
  async rest(): Promise<ServerFrame[]> {
    const frames: ServerFrame[] = []
    for (let frame = await this.next(); frame; frame = await this.next()) frames.push(frame)
    return frames
  }

  async #opened(): Promise<void> {
    while (!this.#bytes.includes(HEAD_ENDS)) {
      if (!(await this.#more())) throw new Error('The server refused')
    }
    if (!this.#bytes.includes('101 ')) throw new Error(`The server refused: ${this.#bytes}`)
    this.#bytes = this.#bytes.subarray(this.#bytes.indexOf(HEAD_ENDS) + HEAD_ENDS.length)
  }

  async #more(): Promise<boolean> {
    const { value, done } = await this.#chunks.next()
    if (!done) this.#bytes = Buffer.concat([this.#bytes, value[0] as Buffer])
    return !done
  }

  #take(): ServerFrame | null {
    const [first, code] = this.#bytes
    if (first === undefined || code === undefined) return null
    const start = { 126: 4, 127: 10 }[code] ?? 2
    if (this.#bytes.length < start) return null
    const ofLength = this.#bytes.subarray(2, start).toString('hex')
    const end = start + (start === 2 ? code : Number.parseInt(ofLength, 16))
    if (this.#bytes.length < end) return null
    const payload = this.#bytes.subarray(start, end)
    this.#bytes = this.#bytes.subarray(end)
    return { first, payload }
  }

  [Symbol.dispose](): void {
    this.socket.on('error', () => undefined).destroy()
  }
}
