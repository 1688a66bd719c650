import type { Server } from 'node:http'
import type { Socket } from 'node:net'
import type { Measures } from './registry.ts'

/** Measures the connections of a server. The system counts their bytes, so nothing is added to sending. */
export function measureNetwork(server: Server, measures: Measures): void {
  const open = new Set<Socket>()
  const gone = { sent: 0, received: 0 }
  server.on('connection', (socket: Socket) => {
    open.add(socket)
    socket.once('close', () => {
      open.delete(socket)
      gone.sent += socket.bytesWritten
      gone.received += socket.bytesRead
    })
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
