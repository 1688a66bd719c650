import { type Entrant, figures, raw } from './fan-out/entrants.ts'
import { fieldOf } from './fan-out/run.ts'
import type { Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'

/** Sockets that are there before: tables that grow by doubling are large enough then. */
const [FEW, MORE] = [100, 2_000]

/** What a subscriber keeps on the heap who waits. */
export async function* bench(): AsyncGenerator<Measured> {
  const [ours, bare] = [await heapEach(figures), await heapEach(raw)]
  const kilobytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KB`
  const sides = { ours: kilobytes(ours), beside: kilobytes(bare) }
  yield { ...goals.memory.heap, figure: ours / bare, ...sides }
}

/** Bytes of the heap for each of those that come later. */
async function heapEach(entrant: Entrant): Promise<number> {
  await using field = await fieldOf(entrant, FEW)
  const few = await field.heap()
  await field.subscribe(MORE)
  return ((await field.heap()) - few) / MORE
}
