import { setTimeout as passed } from 'node:timers/promises'
import { type FromServer, type Load, sharedNow, type ToServer } from './protocol.ts'

/** What a contender brings: where it listens, and how it publishes one event. */
export interface Contender {
  port: number
  /** Shown by who may see everything; empty where nothing is hidden. */
  token?: string
  publish(number: number): void
  /** Executions of GraphQL so far; where nobody counts them, none. */
  executions?(): number
}

/** Runs a contender in this process as the bench tells it to. */
export function serve({ port, token = '', publish, executions = () => 0 }: Contender): void {
  let used = process.cpuUsage()
  process.on('message', (told: ToServer) => {
    if ('publish' in told) {
      void publishAll(told.publish, publish).then((ms) => tell({ published: { ms } }))
      return
    }
    const { user, system } = process.cpuUsage(used)
    used = process.cpuUsage()
    globalThis.gc?.()
    const heap = process.memoryUsage().heapUsed
    tell({ cpu: (user + system) / 1000, heap, executions: executions() })
  })
  tell({ ready: { port, token } })
}

/** Publishes bursts on time: one that is late is made up for, so that the offered rate holds. */
async function publishAll({ events, burst, everyMs }: Load, publish: Contender['publish']) {
  const started = sharedNow()
  for (let number = 0; number < events;) {
    for (let at = 0; at < burst && number < events; at += 1) publish((number += 1))
    const due = started + (number / burst) * everyMs
    // Also when it is late: the event loop must come round, or nothing would ever leave.
    await passed(Math.max(0, due - sharedNow()))
  }
  return sharedNow() - started
}

function tell(message: FromServer): void {
  process.send?.(message)
}
