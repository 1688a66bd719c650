import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Ready } from '../mutations/served.ts'
import { firstScene } from './scene.ts'

/** A screen that has its first frames. */
export interface Screen {
  /** Milliseconds from connecting to the last of the first frames. */
  ms: number
  /** Bytes of them. */
  bytes: number
  socket: WebSocket
}

/**
 * Opens a wall as the browser does: one socket, an operation for each thing that is followed. Without
 * a scene it is let in and asks for nothing.
 */
export async function openScreen({ port, token }: Ready, scene = firstScene): Promise<Screen> {
  const started = performance.now()
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, ['graphql-transport-ws'], {
    perMessageDeflate: false,
  })
  await once(socket, 'open')
  const payload = { authorization: `Bearer ${token}` }
  socket.send(JSON.stringify({ type: 'connection_init', payload }))
  await once(socket, 'message')
  const came = arrivals(socket, scene.length)
  for (const asked of scene) {
    socket.send(JSON.stringify({ type: 'subscribe', id: randomUUID(), payload: asked }))
  }
  const bytes = await came
  return { ms: performance.now() - started, bytes, socket }
}

/** Bytes of the first message of each operation. Throws when one is no whole snapshot. */
function arrivals(socket: WebSocket, expected: number): Promise<number> {
  if (expected === 0) return Promise.resolve(0)
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  const sizes: number[] = []
  const take = (data: Buffer): void => {
    const start = data.toString('latin1', 0, 200)
    if (!start.includes('"SNAPSHOT"')) return reject(new Error(`no first frame: ${start}`))
    if (sizes.push(data.length) < expected) return
    socket.off('message', take)
    resolve(sizes.reduce((all, size) => all + size, 0))
  }
  socket.on('message', take)
  return promise
}
