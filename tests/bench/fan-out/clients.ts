// A process of subscribers: it counts every event that comes, and how long each was on its way.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { quantile } from '../support/goal.ts'
import { type FromClients, sharedNow, type ToClients } from './protocol.ts'

/** Sockets that are opened at a time. */
const AT_ONCE = 50

/** Silence after which what has not come is lost, in milliseconds. */
const PATIENCE = 5_000

let events = 0
let expected = Number.POSITIVE_INFINITY
let delays: number[] = []
let startedAt = sharedNow()
let lastAt = sharedNow()

let watch: NodeJS.Timeout | null = null

process.on('message', (told: ToClients) => {
  if ('connect' in told) {
    void connectAll(told.connect).then(() => tell({ connected: true }))
    return
  }
  if ('stop' in told) return counted()
  ;[events, expected, delays] = [0, told.expect, []]
  startedAt = lastAt = sharedNow()
  watch = setInterval(() => {
    if (events >= expected || sharedNow() - lastAt > PATIENCE) counted()
  }, 20)
})

function counted(): void {
  if (!watch) return
  clearInterval(watch)
  watch = null
  const [p50, p99] = [quantile(delays, 0.5), quantile(delays, 0.99)]
  tell({ counted: { events, p50, p99, ms: lastAt - startedAt } })
}

type Connect = Extract<ToClients, { connect: unknown }>['connect']

async function connectAll(connect: Connect): Promise<void> {
  for (let from = 0; from < connect.sockets; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, connect.sockets - from)
    await Promise.all(Array.from({ length: count }, () => open(connect)))
  }
}

async function open({ port, path, dialect }: Connect): Promise<void> {
  const url = `ws://127.0.0.1:${port}${path}`
  const protocols = dialect.protocol === null ? [] : [dialect.protocol]
  const socket = new WebSocket(url, protocols, { perMessageDeflate: false })
  await once(socket, 'open')
  for (const [at, message] of dialect.hello.entries()) {
    socket.send(message)
    // The last one is the subscription: what answers it are the events themselves.
    if (at < dialect.hello.length - 1) await once(socket, 'message')
  }
  const mark = Buffer.from(dialect.mark)
  socket.on('message', (data: Buffer) => take(data, mark, dialect.mark === 'sentAt='))
}

/** Every event carries when it was made; the text is not parsed, as a browser's work is not ours. */
function take(data: Buffer, mark: Buffer, shared: boolean): void {
  const now = shared ? sharedNow() : Date.now()
  for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark, at + mark.length)) {
    const text = data.toString('latin1', at + mark.length, at + mark.length + 29)
    delays.push(now - (shared ? Number.parseFloat(text) : Date.parse(text)))
    events += 1
  }
  lastAt = sharedNow()
}

function tell(message: FromClients): void {
  process.send?.(message)
}
