import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { clientFrame, First } from './client-frame.ts'
import { FrameWalker } from './frame-walker.ts'

/** What all sockets of a process read into, one after the other. */
const shared = Buffer.alloc(64 * 1024)

const HEAD_ENDS = '\r\n\r\n'

/** How a socket is opened. */
export interface Opening {
  port: number
  path: string
  protocol: string | null
  /** Whether messages may come deflated. */
  inflates: boolean
}

/** Takes pieces of the messages that come. The bytes are not theirs: the next socket reads into them. */
export type TakePiece = (piece: Buffer, isEnd: boolean) => void

/**
 * A WebSocket that does hardly anything with what comes. The cores are shared, and what the clients of
 * a bench do slows down what is measured.
 */
export class LightSocket {
  /** Messages that came as a whole. */
  messages = 0
  /** Bytes that came, but for the answer to the upgrade. */
  bytes = 0
  readonly #socket: Socket
  readonly #walker: FrameWalker
  readonly #take: TakePiece
  #answer: string | null = ''
  /** The server closed, or is gone. */
  #isLost = false
  #pinged: Buffer[] = []
  /** Called whenever something came. */
  #onCame: (() => void) | null = null

  private constructor(opening: Opening, take: TakePiece) {
    this.#take = take
    this.#walker = new FrameWalker({
      data: (piece, isEnd) => this.#data(piece, isEnd),
      ping: (piece, isEnd) => this.#ping(piece, isEnd),
      close: () => (this.#isLost = true),
    })
    const callback = (length: number, buffer: Uint8Array): boolean => {
      this.#read(Buffer.from(buffer.buffer, buffer.byteOffset, length))
      return true
    }
    const { port } = opening
    this.#socket = connect({ port, host: '127.0.0.1', onread: { buffer: shared, callback } })
    this.#socket.setNoDelay().write(requestOf(opening))
    this.#socket.once('close', () => {
      this.#isLost = true
      this.#onCame?.()
    })
  }

  /** Opens one; resolves when the server agreed. */
  static async open(opening: Opening, take: TakePiece = () => undefined): Promise<LightSocket> {
    const socket = new LightSocket(opening, take)
    await socket.#until(() => socket.#answer === null)
    return socket
  }

  /** Sends a frame. */
  send(frame: Buffer): void {
    this.#socket.write(frame)
  }

  /** Resolves when so many messages came. */
  came(messages: number): Promise<void> {
    return this.#until(() => this.messages >= messages)
  }

  /** Closes it as a browser does; resolves when it is gone. */
  async close(): Promise<void> {
    if (this.#socket.closed) return
    this.send(clientFrame(First.CLOSE, Buffer.from([3, 232])))
    await once(this.#socket, 'close')
  }

  #until(isThere: () => boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const look = (): void => {
        if (isThere()) resolve()
        else if (this.#isLost)
          reject(new Error(`the server refused or left: ${this.#answer ?? ''}`))
        else return
        this.#onCame = null
      }
      this.#onCame = look
      look()
    })
  }

  #read(bytes: Buffer): void {
    if (this.#answer === null) {
      this.bytes += bytes.length
      this.#walker.take(bytes)
    } else this.#readAnswer(bytes)
    this.#onCame?.()
  }

  #readAnswer(bytes: Buffer): void {
    this.#answer += bytes.toString('latin1')
    const end = this.#answer?.indexOf(HEAD_ENDS) ?? -1
    if (end < 0 || !this.#answer?.startsWith('HTTP/1.1 101 ')) return
    const first = this.#answer.slice(end + HEAD_ENDS.length)
    this.#answer = null
    this.#walker.take(Buffer.from(first, 'latin1'))
  }

  #data(piece: Buffer, isEnd: boolean): void {
    if (isEnd) this.messages += 1
    this.#take(piece, isEnd)
  }

  #ping(piece: Buffer, isEnd: boolean): void {
    this.#pinged.push(Buffer.from(piece))
    if (!isEnd) return
    this.send(clientFrame(First.PONG, Buffer.concat(this.#pinged)))
    this.#pinged = []
  }
}

function requestOf({ path, protocol, inflates }: Opening): string {
  const lines = [
    `GET ${path} HTTP/1.1`,
    'Host: hub',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    ...(protocol === null ? [] : [`Sec-WebSocket-Protocol: ${protocol}`]),
    ...(inflates ? ['Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'] : []),
  ]
  return `${lines.join('\r\n')}${HEAD_ENDS}`
}
