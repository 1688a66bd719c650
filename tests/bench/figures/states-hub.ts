// Our hub, as it is, which tells how long one turn of its event loop took at most.
import { setImmediate as nextTurn } from 'node:timers/promises'
import { ourHub } from '../fan-out/our-hub.ts'
import { serving } from '../mutations/served.ts'

const { port, token } = await ourHub()

let longest = 0

/**
 * Milliseconds of the processor in the longest turn since it was last asked. On the clock a turn also
 * lasts while the machine does something else, which is no stall of the hub's making.
 */
async function stall(): Promise<number> {
  await nextTurn()
  const found = longest
  longest = 0
  return found
}

function look(before: number): void {
  // Of the whole process: the clock of a single thread is a few milliseconds coarse.
  const { user, system } = process.cpuUsage()
  const now = (user + system) / 1000
  longest = Math.max(longest, now - before)
  setImmediate(look, now)
}

look(Number.POSITIVE_INFINITY)
serving({ port, token }, { stall })
