import { clientFrame, deflatedFrame, First } from '../support/client-frame.ts'
import { LightSocket } from '../support/light-socket.ts'
import type { Ready } from '../mutations/served.ts'
import type { Asked } from './scene.ts'

/** Whether a screen takes deflated messages and deflates its own, as browsers do. */
export type Manner = 'deflates' | 'plain'

/** All that a screen says, written before it opens. */
export interface Script {
  port: number
  manner: Manner
  init: Buffer
  subscribes: readonly Buffer[]
}

/** Writes what a screen says that opens a scene. */
export function scriptOf({ port, token }: Ready, scene: readonly Asked[], manner: Manner): Script {
  const frame = (message: object): Buffer => {
    const text = JSON.stringify(message)
    return manner === 'plain' ? clientFrame(First.TEXT, text) : deflatedFrame(text)
  }
  const init = frame({ type: 'connection_init', payload: { authorization: `Bearer ${token}` } })
  const subscribes = scene.map((payload, number) =>
    frame({ type: 'subscribe', id: `${number + 1}`, payload }),
  )
  return { port, manner, init, subscribes }
}

/** A screen that has its first frames. */
export interface LightScreen {
  /** Milliseconds from connecting to the last of the first frames. */
  ms: number
  socket: LightSocket
}

/** Opens a wall whose messages are written already, and counts what comes. */
export async function openLightly(script: Script): Promise<LightScreen> {
  const { port, manner, init, subscribes } = script
  const started = performance.now()
  const inflates = manner === 'deflates'
  const opening = { port, path: '/graphql', protocol: 'graphql-transport-ws', inflates }
  const socket = await LightSocket.open(opening)
  socket.send(init)
  await socket.came(1)
  for (const subscribe of subscribes) socket.send(subscribe)
  await socket.came(1 + subscribes.length)
  return { ms: performance.now() - started, socket }
}
