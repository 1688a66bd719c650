import { figures } from './fan-out/entrants.ts'
import { fieldOf } from './fan-out/run.ts'
import { storm, warmUp } from './fan-out/storm.ts'
import type { Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'

/** The hub's tick, in milliseconds. */
const TICK = 250

const lines = goals.ticks

/** Walls that follow figures on ticks, however many reports come. */
export async function* bench(): AsyncGenerator<Measured> {
  await using field = await fieldOf(figures)
  const { cpuMs: reports } = await field.run(storm)
  await field.subscribe(4_000)
  await field.run({ ...warmUp, ticks: TICK })
  const { cpuMs, publishMs, p50, p99 } = await field.run({ ...storm, ticks: TICK })
  // A report waits for the end of its tick before it is on its way.
  yield { ...lines.late, figure: TICK + p99, note: `median ${p50.toFixed(1)} ms after the tick` }
  const note = `${(reports / publishMs).toFixed(2)} of it for the reports themselves`
  yield { ...lines.core, figure: cpuMs / publishMs, note }
}
