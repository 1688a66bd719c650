import { setTimeout as passed } from 'node:timers/promises'
import { randomGaps } from './gaps.ts'
import { type FromServer, type Load, type Question, sharedNow, type ToServer } from './protocol.ts'

/** What a contender brings: where it listens, and how it publishes one event. */
export interface Contender {
  port: number
  /** Shown by who may see everything; empty where nothing is hidden. */
  token?: string
  /** Publishes an event; the numbers are 1, 2, 3… over all loads. */
  publish(number: number): void
  /** Executions of GraphQL so far; where nobody counts them, none. */
  executions?(): number
}

/** Runs a contender in this process as the bench tells it to. */
export function serve({ port, token = '', publish, executions = () => 0 }: Contender): void {
  let used = process.cpuUsage()
  let published = 0
  const answers: Record<Question, () => FromServer> = {
    cpu: () => {
      const { user, system } = process.cpuUsage(used)
      used = process.cpuUsage()
      return { cpu: (user + system) / 1000 }
    },
    heap: () => {
      // Twice: what the first one found to be finalised is free only after the second.
      for (let time = 0; time < 2; time += 1) globalThis.gc?.()
      return { heap: process.memoryUsage().heapUsed }
    },
    executions: () => ({ executions: executions() }),
  }
  process.on('message', (told: ToServer) => {
    if ('tell' in told) return tell(answers[told.tell]())
    const load = told.publish
    void publishAll(load, () => publish((published += 1))).then((ms) => tell({ published: { ms } }))
  })
  process.once('disconnect', () => process.exit())
  tell({ ready: { port, token } })
}

/** Publishes bursts on time: one that is late is made up for, so that the offered rate holds. */
async function publishAll({ events, burst, everyMs, random }: Load, publish: () => void) {
  const gaps = random === undefined ? null : randomGaps(random)
  const started = sharedNow()
  let due = started
  for (let number = 0; number < events;) {
    for (let at = 0; at < burst && number < events; at += 1, number += 1) publish()
    due += everyMs * (gaps?.next().value ?? 1)
    // Also when it is late: the event loop must come round, or nothing would ever leave.
    await passed(Math.max(0, due - sharedNow()))
  }
  return sharedNow() - started
}

function tell(message: FromServer): void {
  process.send?.(message)
}
