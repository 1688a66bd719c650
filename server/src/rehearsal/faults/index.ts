import type { Fault } from './fault.ts'
import { noSignalSumenep } from './no-signal-sumenep.ts'
import { publicCountFrozen } from './public-count-frozen.ts'
import { recapDifferenceSurabaya } from './recap-difference-surabaya.ts'
import { reportFlood } from './report-flood.ts'
import { serverQueue } from './server-queue.ts'
import { swappedBallotsMalang } from './swapped-ballots-malang.ts'

export type { Fault } from './fault.ts'

/** Every fault that can be asked for. */
export const faults: readonly Fault[] = [
  serverQueue,
  noSignalSumenep,
  swappedBallotsMalang,
  recapDifferenceSurabaya,
  reportFlood,
  publicCountFrozen,
]
