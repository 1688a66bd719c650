import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** An open TCP connection to a hub. */
async function reach(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  return socket
}

/** The lines that ask a hub for a WebSocket at a path, written as no client would. */
function upgrade(path: string): string {
  return [
    `GET ${path} HTTP/1.1`,
    'Host: hub',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: cnVhbmcgcGFudGF1IGh1Yg==',
    '\r\n',
  ].join('\r\n')
}

/** Asks for a WebSocket at a path and gives the first line of the answer. */
export async function upgradeAt(url: string, path: string): Promise<string> {
  const socket = await reach(url)
  socket.setEncoding('utf8').write(upgrade(path))
  const [answer] = (await once(socket, 'data')) as [string]
  socket.destroy()
  return answer.split('\r\n')[0] ?? ''
}

/** Asks for a WebSocket at a path and is gone before the answer. */
export async function upgradeAndVanish(url: string, path: string): Promise<void> {
  const socket = await reach(url)
  socket.on('error', () => undefined).write(upgrade(path))
  socket.resetAndDestroy()
  await once(socket, 'close')
}
