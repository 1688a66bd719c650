import { once } from 'node:events'
import { connect } from 'node:net'
import type { Socket } from 'node:net'

/** An open TCP connection to a hub. */
async function reach(url: string, allowHalfOpen = false): Promise<Socket> {
  const { hostname, port } = new URL(url)
  const socket = connect({ port: Number(port), host: hostname, allowHalfOpen })
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

/** Asks for a WebSocket at a path, stays though it is refused, and gives the answer when it is cut off. */
export async function upgradeAndStay(url: string, path: string): Promise<string> {
  const socket = await reach(url, true)
  let answer = ''
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text))
  socket.on('error', () => undefined).write(upgrade(path))
  await once(socket, 'end')
  // What is sent to somebody who is gone comes back as an error.
  const talking = setInterval(() => socket.write('still here'), 20)
  await new Promise((resolve) => void socket.once('close', resolve))
  clearInterval(talking)
  return answer.split('\r\n')[0] ?? ''
}

/** Begins to send a file of an announced size to a path, and is gone once `seen` has resolved. */
export async function putAndVanish(
  url: string,
  path: string,
  announced: number,
  seen: () => Promise<unknown>,
): Promise<void> {
  const socket = await reach(url)
  const head = [`PUT ${path} HTTP/1.1`, 'Host: hub', `Content-Length: ${announced}`, '\r\n']
  socket.on('error', () => undefined).write(head.join('\r\n'))
  socket.write(Buffer.alloc(Math.ceil(announced / 2)))
  await seen()
  socket.resetAndDestroy()
  await once(socket, 'close')
}
