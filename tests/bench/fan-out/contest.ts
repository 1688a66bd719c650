import { raw, tickets, usual } from './entrants.ts'
import type { Load } from './protocol.ts'
import { type Field, fieldOf, type Outcome } from './run.ts'

/** What a contender's rounds came to, added up. */
export type Sum = Pick<Outcome, 'delivered' | 'expected' | 'cpuMs'>

/** What the rounds of all three came to. */
export type Sums = Record<'ours' | 'raw' | 'usual', Sum>

/** Our hub, bare sockets and the usual stack, all there at once and measured in turns. */
export interface Contest extends AsyncDisposable {
  /** So many more subscribe to each. */
  subscribe(sockets: number): Promise<void>
  /** So many rounds, each contender with its own load. */
  rounds(count: number, loadFor: (field: Field) => Load): Promise<Sums>
  /** Milliseconds of the processor for an event of ours with the subscribers there are. */
  ourEvent(load: Load): Promise<number>
}

/** Starts the three; nobody is subscribed yet. */
export async function contest(): Promise<Contest> {
  await using starting = new AsyncDisposableStack()
  const bare = starting.use(await fieldOf(raw))
  const our = starting.use(await fieldOf(tickets))
  const stack = starting.use(await fieldOf(usual))
  const round = async (field: Field, loadFor: (field: Field) => Load, sum: Sum) => {
    const { delivered, expected, cpuMs } = await field.run(loadFor(field))
    sum.delivered += delivered
    sum.expected += expected
    sum.cpuMs += cpuMs
  }
  const started = starting.move()
  return {
    subscribe: async (sockets) => {
      for (const field of [bare, our, stack]) await field.subscribe(sockets)
    },
    rounds: async (count, loadFor) => {
      const sums = { ours: nothing(), raw: nothing(), usual: nothing() }
      for (let at = 0; at < count; at += 1) {
        await round(bare, loadFor, sums.raw)
        await round(our, loadFor, sums.ours)
        await round(stack, loadFor, sums.usual)
      }
      return sums
    },
    ourEvent: async (load) => (await our.run(load)).cpuMs / load.events,
    [Symbol.asyncDispose]: () => started.disposeAsync(),
  }
}

function nothing(): Sum {
  return { delivered: 0, expected: 0, cpuMs: 0 }
}

/** Microseconds of the processor for each event that was delivered. */
export function micros({ cpuMs, delivered }: Sum): number {
  return (cpuMs * 1000) / delivered
}

/** Events that did not come, or came too often, of all three. */
export function lostOf({ ours, raw: bare, usual: stack }: Sums): number {
  return [ours, bare, stack].reduce(
    (all, { expected, delivered }) => all + Math.abs(expected - delivered),
    0,
  )
}
