import { figures, stormTickets } from './fan-out/entrants.ts'
import { fieldOf } from './fan-out/run.ts'
import type { Measured } from './support/goal.ts'

/** A thousand events a second for five seconds, in twenties as they come in with a request. */
const STORM = { events: 5_000, burst: 20, everyMs: 20 }

/** The hub's tick, in milliseconds. */
const TICK = 250

/** A storm of tickets, every one of them delivered; and walls that follow figures on ticks. */
export async function* bench(): AsyncGenerator<Measured> {
  yield* storm()
  yield* walls()
}

async function* storm(): AsyncGenerator<Measured> {
  await using field = await fieldOf(stormTickets, 1_000)
  await field.run({ events: 5, burst: 1, everyMs: 100 })
  const { delivered, expected, ms, p50, p99, cpuMicros } = await field.run(STORM)
  const offered = (STORM.events / STORM.burst) * STORM.everyMs
  const note = `${(delivered / ms / 1000).toFixed(2)} M deliveries a second, ${cpuMicros.toFixed(2)} us each`
  const rate = { what: 'storm of 1,000 tickets/s to 1,000: share of the offered rate' }
  const figure = Math.min(1, (offered / ms) * (delivered / expected))
  yield { ...rate, figure, unit: 'x', goal: { atLeast: 0.99 }, note }
  yield { what: 'lost', figure: expected - delivered, unit: 'of all', goal: { atMost: 0 } }
  const late = `median ${p50.toFixed(1)} ms`
  yield {
    what: '99 of 100 on the way at most',
    figure: p99,
    unit: 'ms',
    goal: { atMost: 50 },
    note: late,
  }
}

async function* walls(): AsyncGenerator<Measured> {
  await using field = await fieldOf(figures, 4_000)
  await field.run({ events: 20, burst: 20, everyMs: 500 })
  const { cpuMs, publishMs, p50, p99 } = await field.run({ ...STORM, ticks: TICK })
  const note = `median ${p50.toFixed(1)} ms after the tick`
  yield {
    what: '4,000 walls on ticks, 1,000 reports/s: 99 of 100 within',
    figure: TICK + p99,
    unit: 'ms',
    goal: { atMost: TICK + 75 },
    note,
  }
  const core = cpuMs / publishMs
  yield { what: "of one processor's time", figure: core, unit: 'core', goal: { atMost: 0.25 } }
}
