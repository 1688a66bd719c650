import { setTimeout as pause } from 'node:timers/promises'
import type { ReportBatch } from '../../../server/dist/commands/reports/kinds.js'
import { batchBody, sizeOf } from '../mutations/batch.ts'
import { Connection } from '../mutations/connection.ts'
import { requireAccepted } from '../mutations/report.ts'
import { type Served, served } from '../mutations/served.ts'
import { dayInBatches } from '../support/day.ts'
import { register, timed } from '../support/desk.ts'

const BATCH = 500

/** Every so many batches of a day one is taken, of all kinds of reports. */
const EVERY = 40

/** Milliseconds in which nothing is done, to know what a turn is without. */
const IDLE = 500

/** Times that the states are asked for with nothing else to do. */
const TIMES = 20

/** A hub, and how batches come to it. */
export interface LoadedHub extends Served {
  /** Batches of the day that are still to come. */
  readonly batches: ReportBatch[]
  report(batch: ReportBatch): Promise<void>
}

/** A hub on the evening of polling day: some of each kind of report came in, half of them now. */
export async function loadedHub(): Promise<LoadedHub> {
  const hub = await served('figures/states-hub.ts')
  const connection = await Connection.open(hub.port, hub.token)
  const report = async (batch: ReportBatch): Promise<void> =>
    requireAccepted(await connection.post(batchBody(batch)), sizeOf(batch))
  const day = [...dayInBatches(register.geography, register.register.contests, BATCH)]
  const batches = day.filter((_, number) => number % EVERY === 0)
  for (const batch of batches.splice(0, batches.length / 3)) await report(batch)
  return { ...hub, batches, report }
}

/** Longest turns of a hub that has nothing else to do, and bytes of the answer. */
export async function askedWhileQuiet(hub: LoadedHub) {
  const stallWhile = async (work: () => Promise<unknown>): Promise<number> => {
    await hub.ask('stall')
    await work()
    return hub.ask<number>('stall')
  }
  let bytes = 0
  const idle = await stallWhile(() => pause(IDLE))
  const first = await stallWhile(async () => {
    bytes = await statesOf(hub)
  })
  const again = await stallWhile(async () => {
    for (let time = 0; time < TIMES; time += 1) await statesOf(hub)
  })
  return { bytes, idle, first, again }
}

/** The same while the day goes on: batches alone, and with somebody who asks all the time. */
export async function askedWhileReported(hub: LoadedHub) {
  const half = hub.batches.splice(0, hub.batches.length / 2)
  await hub.ask('stall')
  for (const batch of half) await hub.report(batch)
  const alone = await hub.ask<number>('stall')
  const slow: number[] = []
  const over = new AbortController()
  const asking = (async () => {
    while (!over.signal.aborted) slow.push((await timed(() => statesOf(hub))).ms)
  })()
  for (const batch of hub.batches) await hub.report(batch)
  over.abort()
  await asking
  const stall = await hub.ask<number>('stall')
  return { alone, asked: { stall, answers: slow.length, slowest: Math.max(...slow) } }
}

/** Bytes of the states of all stations. Throws when they are not served. */
async function statesOf({ port, token }: LoadedHub): Promise<number> {
  const headers = { Authorization: `Bearer ${token}` }
  const answer = await fetch(`http://127.0.0.1:${port}/stations/states?within=35`, { headers })
  if (answer.status !== 200) throw new Error(`no states: ${answer.status}`)
  return (await answer.arrayBuffer()).byteLength
}
