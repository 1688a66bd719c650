// A process of subscribers: it counts every event that comes, and how long each was on its way.
import { clientFrame, First } from '../support/client-frame.ts'
import { LightSocket } from '../support/light-socket.ts'
import { Delays } from './delays.ts'
import { readStamp } from './event.ts'
import { Moments } from './moments.ts'
import { type FromClients, sharedNow, type ToClients } from './protocol.ts'

/** Sockets that are opened at a time. */
const AT_ONCE = 50

/** Silence after which what has not come is lost, in milliseconds. */
const PATIENCE = 5_000

const delays = new Delays()
let expected = Number.POSITIVE_INFINITY
let startedAt = sharedNow()
let lastAt = sharedNow()
/** When what is read now came, on the clock of its moments. */
let now = 0
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
  const isStamp = dialect.mark === 'sentAt='
  const moments = new Moments(
    { mark: dialect.mark, end: isStamp ? ';' : '"' },
    isStamp ? takeStamp : takeMoment,
  )
  const opening = { port, path, protocol: dialect.protocol, inflates: false }
  const socket = await LightSocket.open(opening, (piece, isEnd) => {
    now = isStamp ? sharedNow() : Date.now()
    moments.take(piece, isEnd)
  })
  for (const [at, message] of dialect.hello.entries()) {
    socket.send(clientFrame(First.TEXT, message))
    // The last one is the subscription: what answers it are the events themselves.
    if (at < dialect.hello.length - 1) await socket.came(at + 1)
  }
}

/** Every event carries when it was made; the text is not parsed, as a browser's work is not ours. */
function takeStamp(bytes: Buffer, from: number): void {
  lastAt = now
  delays.add(now - readStamp(bytes, from))
}

/** A frame of figures is as of one moment of the hub's clock. */
function takeMoment(bytes: Buffer, from: number, to: number): void {
  delays.add(now - Date.parse(bytes.toString('latin1', from, to)))
  lastAt = sharedNow()
}

function tell(message: FromClients): void {
  process.send?.(message)
}
