import { contest, lostOf, micros, type Sums } from './fan-out/contest.ts'
import type { Load } from './fan-out/protocol.ts'
import type { Field } from './fan-out/run.ts'
import type { Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'

/** Rounds of each contender; what disturbs the machine disturbs all of them. */
const ROUNDS = 3

/** Milliseconds that a contender's round of bursts takes. */
const ROUND = 3_000

/** Sixteen at once to 1,000, each burst delivered before the next. */
const burst = ({ entrant: { burstPace } }: Field): Load => {
  return { events: 16 * Math.ceil(ROUND / burstPace), burst: 16, everyMs: burstPace }
}

/** Fifty a second at random gaps: some come alone and some close together, as on polling day. */
const steady: Load = { events: 50, burst: 1, everyMs: 20, random: 2024 }

const lines = goals.bursts
const us = (value: number): string => `${value.toFixed(2)} us`

/** Events that come close together, to 1,000 subscribers. */
export async function* bench(): AsyncGenerator<Measured> {
  await using all = await contest()
  await all.subscribe(1_000)
  await all.rounds(1, burst)
  const close = await all.rounds(ROUNDS, burst)
  const [ours, raw, usual] = microsOf(close)
  yield { ...lines.raw, figure: ours / raw, ours: us(ours), beside: us(raw) }
  yield { ...lines.usual, figure: usual / ours, ours: us(ours), beside: us(usual) }
  const random = await all.rounds(ROUNDS, () => steady)
  const [mine, bare, stack] = microsOf(random)
  const note = `cheaper than graphql-ws ${(stack / mine).toFixed(1)} x, ${us(stack)}`
  const beside = { ours: us(mine), beside: us(bare), note }
  yield {
    what: '50 events/s at random gaps, beside raw ws',
    figure: mine / bare,
    unit: 'x',
    ...beside,
  }
  yield { ...lines.lost, figure: lostOf(close) + lostOf(random) }
}

function microsOf({ ours, raw, usual }: Sums): [number, number, number] {
  return [micros(ours), micros(raw), micros(usual)]
}
