import { type Contest, contest, lostOf, micros, type Sums } from './fan-out/contest.ts'
import type { Load } from './fan-out/protocol.ts'
import type { Field } from './fan-out/run.ts'
import type { Line, Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'

/** Rounds of each contender; what disturbs the machine disturbs all of them. */
const ROUNDS = 4

/** Deliveries that are counted for each contender and size. */
const DELIVERIES = 100_000

/** Deliveries before: the compiler knows its work after them. */
const WARM_UP = 10_000

/** The journal's own work for an event, without anybody to tell it to. */
const alone: Load = { events: 400, burst: 1, everyMs: 3 }

const lines = goals['fan-out']

/** The processor's work for each delivered event, beside bare sockets and the usual stack. */
export async function* bench(): AsyncGenerator<Measured> {
  await using all = await contest()
  await all.ourEvent(alone)
  const publishing = await all.ourEvent(alone)
  yield { what: 'an event of ours without a subscriber', figure: publishing * 1000, unit: 'us' }
  const small = await singles(all, 1_000, 1_000)
  yield* compared(small, lines.raw1000, lines.usual1000, publishing / 1_000)
  const large = await singles(all, 3_000, 4_000)
  yield* compared(large, lines.raw4000, lines.usual4000, publishing / 4_000)
  yield { ...lines.lost, figure: lostOf(small) + lostOf(large) }
}

/** Single events, far enough apart that each is delivered before the next. */
async function singles(all: Contest, more: number, subscribers: number): Promise<Sums> {
  await all.subscribe(more)
  const loadOf = (deliveries: number) => (field: Field) => {
    const everyMs = (subscribers * field.entrant.pace) / 1000
    return { events: Math.ceil(deliveries / subscribers), burst: 1, everyMs }
  }
  await all.rounds(1, loadOf(WARM_UP))
  return all.rounds(ROUNDS, loadOf(DELIVERIES / ROUNDS))
}

/** `publishing` is what an event costs before it is told, in milliseconds for each subscriber. */
function* compared(sums: Sums, toRaw: Line, toUsual: Line, publishing: number) {
  const [ours, bare, stack] = [micros(sums.ours), micros(sums.raw), micros(sums.usual)]
  const us = (value: number): string => `${value.toFixed(2)} us`
  const further = ours - publishing * 1000
  const note = `a further delivery ${us(further)}, ${(further / bare).toFixed(2)} x`
  yield { ...toRaw, figure: ours / bare, ours: us(ours), beside: us(bare), note }
  yield { ...toUsual, figure: stack / ours, ours: us(ours), beside: us(stack) }
}
