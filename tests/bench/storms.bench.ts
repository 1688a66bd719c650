import { stormTickets } from './fan-out/entrants.ts'
import { fieldOf } from './fan-out/run.ts'
import { storm, warmUp } from './fan-out/storm.ts'
import type { Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'

const lines = goals.storms

/** A storm of tickets to 1,000 subscribers, every one of them delivered to each. */
export async function* bench(): AsyncGenerator<Measured> {
  await using field = await fieldOf(stormTickets, 1_000)
  await field.run(warmUp)
  const { delivered, expected, ms, p50, p99, cpuMicros, busy } = await field.run(storm)
  const offered = (storm.events / storm.burst) * storm.everyMs
  const each = `${cpuMicros.toFixed(2)} us each`
  const note = `${(delivered / ms / 1000).toFixed(2)} M deliveries a second, ${each}`
  yield { ...lines.rate, figure: Math.min(1, (offered / ms) * (delivered / expected)), note }
  yield {
    ...lines.late,
    figure: p99,
    note: `median ${p50.toFixed(1)} ms; the clients took ${busy.toFixed(2)} of a core`,
  }
  yield { ...lines.lost, figure: Math.abs(expected - delivered) }
}
