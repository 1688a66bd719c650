import { raw, tickets, usual } from './fan-out/entrants.ts'
import type { Load } from './fan-out/protocol.ts'
import { type Entrant, fieldOf, type Outcome } from './fan-out/run.ts'
import type { Measured } from './support/goal.ts'

/** Single events, far enough apart that each is delivered before the next. */
const single = (subscribers: number): Load => {
  return { events: 40_000 / subscribers, burst: 1, everyMs: subscribers / 8 }
}

/** Sixteen at once. */
const burst: Load = { events: 128, burst: 16, everyMs: 500 }

const warmUp: Load = { events: 5, burst: 1, everyMs: 100 }

/** The processor's work for each delivered event, beside bare sockets and the usual stack. */
export async function* bench(): AsyncGenerator<Measured> {
  for (const [subscribers, sevenfold] of [
    [1_000, 7],
    [4_000, 9],
  ] as const) {
    const one = await each(subscribers, single(subscribers))
    const count = subscribers.toLocaleString('en-GB')
    yield* compared(`one event to ${count}`, one, 1, sevenfold)
  }
  yield* compared('a burst of 16 to 1,000', await each(1_000, burst), 0.2, 40)
}

interface Outcomes {
  ours: Outcome
  raw: Outcome
  usual: Outcome
}

/** One after the other, in one run. */
async function each(subscribers: number, load: Load): Promise<Outcomes> {
  const measure = async (entrant: Entrant): Promise<Outcome> => {
    await using field = await fieldOf(entrant, subscribers)
    await field.run(warmUp)
    return field.run(load)
  }
  return { raw: await measure(raw), ours: await measure(tickets), usual: await measure(usual) }
}

function* compared(
  what: string,
  { ours, raw: bare, usual: stack }: Outcomes,
  atMost: number,
  atLeast: number,
): Generator<Measured> {
  const micros = [ours, bare, stack].map(({ cpuMicros }) => cpuMicros.toFixed(1)).join(' / ')
  const note = `ours / raw / graphql-ws: ${micros} us`
  const toRaw = ours.cpuMicros / bare.cpuMicros
  yield { what: `${what}: relative to raw ws`, figure: toRaw, unit: 'x', goal: { atMost }, note }
  const cheaper = stack.cpuMicros / ours.cpuMicros
  yield { what: `${what}: cheaper than graphql-ws`, figure: cheaper, unit: 'x', goal: { atLeast } }
  const lost = ours.expected - ours.delivered
  yield { what: `${what}: lost`, figure: lost, unit: 'of all', goal: { atMost: 0 } }
}
