import { once } from 'node:events'
import { connect, type Socket } from 'node:net'
import { constants, deflateRawSync } from 'node:zlib'
import type { Ready } from '../mutations/served.ts'
import { FrameCount } from './frame-count.ts'
import type { Asked } from './scene.ts'

/** Whether a screen takes deflated messages and deflates its own, as browsers do. */
export type Manner = 'deflates' | 'plain'

/** All that a screen says, written before it opens. */
export interface Script {
  port: number
  request: string
  init: Buffer
  subscribes: readonly Buffer[]
}

/** Writes what a screen says that opens a scene. */
export function scriptOf({ port, token }: Ready, scene: readonly Asked[], manner: Manner): Script {
  const payload = { authorization: `Bearer ${token}` }
  return {
    port,
    request: requestOf(manner),
    init: frame({ type: 'connection_init', payload }, manner),
    subscribes: scene.map((asked, number) =>
      frame({ type: 'subscribe', id: `first-${number}`, payload: asked }, manner),
    ),
  }
}

/** A screen that has its first frames. */
export interface LightScreen {
  /** Milliseconds from connecting to the last of the first frames. */
  ms: number
  /** Bytes that came over the network, but for the answer to the upgrade. */
  bytes: number
  /** Closes it as a browser does. */
  close(): Promise<void>
}

/**
 * Opens a wall with hardly any work at this end: the cores are shared, and what the clients of a bench
 * do slows the hub down that is measured.
 */
export async function openLightly(script: Script): Promise<LightScreen> {
  const started = performance.now()
  const socket = connect(script.port, '127.0.0.1').setNoDelay()
  socket.write(script.request)
  const [answer] = (await once(socket, 'data')) as [Buffer]
  if (!answer.toString('latin1').startsWith('HTTP/1.1 101 ')) throw new Error(answer.toString())
  const count = new FrameCount()
  socket.on('data', (chunk: Buffer) => count.take(chunk))
  socket.write(script.init)
  await arrived(socket, count, 1)
  for (const subscribe of script.subscribes) socket.write(subscribe)
  await arrived(socket, count, 1 + script.subscribes.length)
  const ms = performance.now() - started
  return { ms, bytes: count.bytes, close: () => closed(socket) }
}

async function arrived(socket: Socket, count: FrameCount, frames: number): Promise<void> {
  while (count.frames < frames) await once(socket, 'data')
}

async function closed(socket: Socket): Promise<void> {
  socket.write(masked(0x88, Buffer.from([3, 232])))
  await once(socket, 'close')
}

function requestOf(manner: Manner): string {
  const lines = [
    'GET /graphql HTTP/1.1',
    'Host: hub',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==',
    'Sec-WebSocket-Protocol: graphql-transport-ws',
  ]
  const offer = 'Sec-WebSocket-Extensions: permessage-deflate; client_max_window_bits'
  return [...lines, ...(manner === 'plain' ? [] : [offer]), '\r\n'].join('\r\n')
}

function frame(message: object, manner: Manner): Buffer {
  const text = Buffer.from(JSON.stringify(message))
  if (manner === 'plain') return masked(0x81, text)
  const deflated = deflateRawSync(text, { finishFlush: constants.Z_SYNC_FLUSH })
  return masked(0xc1, deflated.subarray(0, -4))
}

/** A frame of a client. It is masked with zeros, which is a mask like any other. */
function masked(first: number, payload: Buffer): Buffer {
  const short = payload.length < 126
  const header = Buffer.alloc(short ? 6 : 8)
  header.set([first, 0x80 | (short ? payload.length : 126)])
  if (!short) header.writeUInt16BE(payload.length, 2)
  return Buffer.concat([header, payload])
}
