import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Measures } from './registry.ts'

/** Measures the connections of a server. The system counts their bytes, so nothing is added to sending. */
export function measureNetwork(server: Server, measures: Measures): void {
  const open = new Set<Socket>()
  const gone = { sent: 0, received: 0 }
  // One function for all: there are thousands of connections.
  function onClose(this: Socket): void {
    open.delete(this)
    gone.sent += this.bytesWritten
    gone.received += this.bytesRead
  }
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.on('close', onClose)
  })
  measures.gauge('pantau_connections', 'Open connections of any kind.', () => open.size)
  measures.total('pantau_sent_bytes_total', 'Bytes sent on all connections.', () =>
    sum(gone.sent, open, ({ bytesWritten }) => bytesWritten),
  )
  measures.total('pantau_received_bytes_total', 'Bytes received on all connections.', () =>
    sum(gone.received, open, ({ bytesRead }) => bytesRead),
  )
}

function sum(before: number, sockets: Iterable<Socket>, bytes: (socket: Socket) => number): number {
  let total = before
  for (const socket of sockets) total += bytes(socket)
  return total
}
