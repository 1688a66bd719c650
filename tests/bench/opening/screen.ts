import { once } from 'node:events'
import { WebSocket } from 'ws'
import type { Ready } from '../mutations/served.ts'
import { firstScene } from './scene.ts'

/** A screen that has its first frames. */
export interface Screen {
  /** Milliseconds from connecting to the last of the first frames. */
  ms: number
  socket: WebSocket
}

/** Opens a wall that reads what comes: one socket, an operation for each thing that is followed. */
export async function openScreen({ port, token }: Ready): Promise<Screen> {
  const started = performance.now()
  const socket = new WebSocket(`ws://127.0.0.1:${port}/graphql`, ['graphql-transport-ws'])
  await once(socket, 'open')
  const payload = { authorization: `Bearer ${token}` }
  socket.send(JSON.stringify({ type: 'connection_init', payload }))
  await once(socket, 'message')
  const came = snapshots(socket)
  for (const [number, asked] of firstScene.entries()) {
    socket.send(JSON.stringify({ type: 'subscribe', id: `first-${number}`, payload: asked }))
  }
  await came
  return { ms: performance.now() - started, socket }
}

/** Resolves with the first message of each operation. Rejects when one is no whole snapshot. */
async function snapshots(socket: WebSocket): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  let missing = firstScene.length
  const take = (data: Buffer): void => {
    const start = data.toString('latin1', 0, 200)
    if (!start.includes('"SNAPSHOT"')) return reject(new Error(`no first frame: ${start}`))
    missing -= 1
    if (missing === 0) resolve()
  }
  socket.on('message', take)
  return promise.finally(() => socket.off('message', take))
}
