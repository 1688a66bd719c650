import { setImmediate as nextTurn } from 'node:timers/promises'
import { type ChainVerdict, ChainWalk } from '../journal/chain.ts'
import type { Journal } from '../journal/journal.ts'
import { type Digest, digestOf } from './digest.ts'
import type { State } from './state.ts'

/** Entries walked before other work gets its turn: about a millisecond. */
const STRIDE = 200

/** What verifying found. */
export interface VerificationReport {
  entries: number
  chain: ChainVerdict
  recount: { ok: boolean; message: string }
  /** How long it took. */
  seconds: number
}

/**
 * Walks the whole journal once, checking its chain and counting everything anew, and compares the
 * recount with what is held in memory. The hub goes on working meanwhile: what is accepted after
 * the start is not part of the verdict.
 */
export async function verify(
  journal: Journal,
  state: State,
  empty: () => State,
): Promise<VerificationReport> {
  const started = performance.now()
  const { seq } = state
  const held = digestOf(state)
  const closing = { seq, hash: journal.hashAt(seq) ?? '' }
  const walk = new ChainWalk(journal.hashAt(0) ?? '')
  const counted = empty()
  for (const entry of journal.read(0, seq)) {
    walk.step(entry)
    counted.fold(entry)
    if (entry.seq % STRIDE > 0) continue
    // Nobody asks a recount for its past: a million entries' would fill the memory.
    counted.day.stations.effects.forget()
    await nextTurn()
  }
  const chain = walk.verdict(closing)
  return {
    entries: seq,
    chain,
    recount: compare(held, digestOf(counted), seq),
    seconds: (performance.now() - started) / 1000,
  }
}

function compare(held: Digest, counted: Digest, seq: number): VerificationReport['recount'] {
  const differing = Object.keys(held).filter((part) => held[part] !== counted[part])
  if (differing.length > 0) {
    return { ok: false, message: `the recount gives other figures for: ${differing.join(', ')}` }
  }
  return { ok: true, message: `the recount of ${seq} entries gives the same figures` }
}
