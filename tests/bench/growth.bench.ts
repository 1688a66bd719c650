import { figures, raw, tickets } from './fan-out/entrants.ts'
import { type Entrant, fieldOf } from './fan-out/run.ts'
import type { Measured } from './support/goal.ts'

const LOAD = { events: 30, burst: 1, everyMs: 150 }

/** What a further subscriber costs, in memory and in work. */
export async function* bench(): AsyncGenerator<Measured> {
  const [ours, bare] = [await heapEach(figures), await heapEach(raw)]
  yield {
    what: 'heap of an idle subscriber, relative to raw ws',
    figure: ours / bare,
    unit: 'x',
    goal: { atMost: 1.4 },
    note: `${(ours / 1024).toFixed(1)} KB beside ${(bare / 1024).toFixed(1)} KB`,
  }
  const [one, two] = [await workFor(1_000), await workFor(2_000)]
  yield {
    what: 'work for twice as many subscribers',
    figure: two.cpuMs / one.cpuMs,
    unit: 'x',
    goal: { atMost: 2.1 },
    note: `${one.cpuMs.toFixed(0)} ms for 1,000, ${two.cpuMs.toFixed(0)} ms for 2,000`,
  }
  yield {
    what: 'executions for each frame, one operation asked by 2,000',
    figure: two.executions / (LOAD.events + WARM),
    unit: 'x',
    goal: { atMost: 1.2 },
    note: `${two.executions} executions`,
  }
}

const WARM = 5

/** Bytes of the heap for each of 2,000 subscribers who wait. */
async function heapEach(entrant: Entrant): Promise<number> {
  const heap = async (sockets: number): Promise<number> => {
    await using field = await fieldOf(entrant, sockets)
    return (await field.report()).heap
  }
  const [few, many] = [await heap(100), await heap(2_100)]
  return (many - few) / 2_000
}

async function workFor(sockets: number): Promise<{ cpuMs: number; executions: number }> {
  await using field = await fieldOf(tickets, sockets)
  await field.run({ events: WARM, burst: 1, everyMs: 100 })
  const { cpuMs } = await field.run(LOAD)
  return { cpuMs, executions: (await field.report()).executions }
}
