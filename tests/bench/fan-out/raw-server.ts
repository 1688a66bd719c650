// The baseline: every event is framed once, and written to each socket by itself.
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Duplex } from 'node:stream'
import * as ws from 'ws'
import { eventOf } from './event.ts'
import { serve } from './publisher.ts'

/** The library's own framing, which its types do not tell of. */
const { Sender } = ws as unknown as {
  Sender: { frame(data: Buffer, options: object): Buffer[] }
}
const plain = { fin: true, opcode: 1, mask: false, readOnly: true, rsv1: false }

const server = new ws.WebSocketServer({ port: 0, perMessageDeflate: false })
await once(server, 'listening')
const sockets = new Set<Duplex>()
server.on('connection', (socket, { socket: duplex }) => {
  // Not the request: whoever keeps that keeps a kilobyte for nothing.
  sockets.add(duplex)
  socket.on('close', () => sockets.delete(duplex))
  socket.on('message', () => socket.send('{"type":"connection_ack"}'))
})
serve({
  port: (server.address() as AddressInfo).port,
  publish: (number) => {
    const payload = { data: { event: eventOf(number) } }
    const data = Buffer.from(JSON.stringify({ id: '1', type: 'next', payload }))
    const frame = Buffer.concat(Sender.frame(data, plain))
    for (const socket of sockets) socket.write(frame)
  },
})
