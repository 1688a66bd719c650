import { tickets } from './fan-out/entrants.ts'
import type { Load } from './fan-out/protocol.ts'
import { fieldOf } from './fan-out/run.ts'
import type { Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'

const load: Load = { events: 60, burst: 1, everyMs: 100 }

/** Rounds before anything is measured: the compiler's work does not grow with subscribers. */
const WARM_UP = 2

/** What twice as many subscribers cost. */
export async function* bench(): AsyncGenerator<Measured> {
  await using field = await fieldOf(tickets, 1_000)
  for (let round = 0; round < WARM_UP; round += 1) await field.run(load)
  const one = await field.run(load)
  await field.subscribe(1_000)
  await field.run(load)
  const before = await field.executions()
  const two = await field.run(load)
  const executions = (await field.executions()) - before
  const seconds = (ms: number): string => `${ms.toFixed(0)} ms`
  const sides = { ours: seconds(two.cpuMs), beside: seconds(one.cpuMs) }
  yield { ...goals.growth.work, figure: two.cpuMs / one.cpuMs, ...sides }
  const note = `${executions} for ${load.events} events`
  yield { ...goals.growth.shared, figure: executions / load.events, note }
}
