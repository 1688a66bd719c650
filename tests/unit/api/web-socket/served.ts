import { once } from 'node:events'
import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Connection, type Listener } from '../../../../server/src/api/web-socket/connection.ts'
import { agree } from '../../../../server/src/api/web-socket/handshake.ts'

/** A server that listens on a port of its own. */
export interface Served extends AsyncDisposable {
  port: number
}

/** Has a server listen. It is gone when its last connection is. */
export async function served(server: Server): Promise<Served> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => void (await new Promise((done) => server.close(done))),
  }
}

/** A server of connections as the hub has them; each is given to who makes a listener for it. */
export function serveConnections(met: (connection: Connection) => Listener): Promise<Served> {
  const server = createServer()
  server.on('upgrade', (request, socket, head) => {
    const agreed = agree(request, null)
    if (!('answer' in agreed)) return void socket.destroy()
    socket.write(agreed.answer)
    const connection = new Connection(socket as Socket, agreed.deflates)
    connection.listen(met(connection))
    connection.take(head)
  })
  return served(server)
}
