// A process of subscribers: it counts every event that comes, and how long each was on its way.
import { once } from 'node:events'
import { WebSocket } from 'ws'
import { Delays } from './delays.ts'
import { readStamp } from './event.ts'
import { type FromClients, sharedNow, type ToClients } from './protocol.ts'

/** Sockets that are opened at a time. */
const AT_ONCE = 50

/** Silence after which what has not come is lost, in milliseconds. */
const PATIENCE = 5_000

/** Characters of a moment in ISO 8601 that are read, at most: with milliseconds and a zone. */
const MOMENT = 29

const delays = new Delays()
let expected = Number.POSITIVE_INFINITY
let startedAt = sharedNow()
let lastAt = sharedNow()
let used = process.cpuUsage()

let watch: NodeJS.Timeout | null = null

process.on('message', (told: ToClients) => {
  if ('connect' in told) {
    void connectAll(told.connect).then(() => tell({ connected: true }))
    return
  }
  if ('stop' in told) return counted()
  expected = told.expect
  delays.clear()
  used = process.cpuUsage()
  startedAt = lastAt = sharedNow()
  watch = setInterval(() => {
    if (delays.count >= expected || sharedNow() - lastAt > PATIENCE) counted()
  }, 20)
})
process.once('disconnect', () => process.exit())

function counted(): void {
  if (!watch) return
  clearInterval(watch)
  watch = null
  const { user, system } = process.cpuUsage(used)
  const busy = (user + system) / 1000 / (lastAt - startedAt)
  const [p50 = Number.NaN, p99 = Number.NaN] = delays.quantiles(0.5, 0.99)
  tell({ counted: { events: delays.count, p50, p99, ms: lastAt - startedAt, busy } })
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
  const take = dialect.mark === 'sentAt=' ? takeStamped : takeFrame
  socket.on('message', (data: Buffer) => take(data.toString('latin1'), dialect.mark))
}

/** Every event carries when it was made; the text is not parsed, as a browser's work is not ours. */
function takeStamped(text: string, mark: string): void {
  lastAt = sharedNow()
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    delays.add(lastAt - readStamp(text, at + mark.length))
  }
}

/** A frame of figures is as of one moment of the hub's clock. */
function takeFrame(text: string, mark: string): void {
  const at = text.indexOf(mark)
  if (at < 0) return
  const from = at + mark.length
  const now = Date.now()
  delays.add(now - Date.parse(text.slice(from, Math.min(from + MOMENT, text.indexOf('"', from)))))
  lastAt = sharedNow()
}

function tell(message: FromClients): void {
  process.send?.(message)
}
