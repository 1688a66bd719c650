import { setImmediate as nextTurn } from 'node:timers/promises'
import { ChainWalk, type ChainVerdict } from '../journal/chain.ts'
import type { Journal } from '../journal/journal.ts'
import type { History } from './history.ts'
import type { Projections, Saved } from './projections.ts'

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
 * recount with the figures held in memory. The hub goes on working meanwhile: what is accepted
 * after the start is not part of the verdict.
 */
export async function verify(
  journal: Journal,
  history: History,
  projections: Projections,
): Promise<VerificationReport> {
  const started = performance.now()
  const held = projections.save()
  const closing = { seq: held.seq, hash: journal.hashAt(held.seq) ?? '' }
  const walk = new ChainWalk(journal.hashAt(0) ?? '')
  const recount = history.recount(held.seq)
  let step = recount.next()
  for (; !step.done; step = recount.next()) {
    walk.step(step.value)
    if (step.value.seq % STRIDE === 0) await nextTurn()
  }
  const chain = walk.verdict(closing)
  return {
    entries: held.seq,
    chain,
    recount: compare(held, step.value.save()),
    seconds: (performance.now() - started) / 1000,
  }
}

function compare(held: Saved, counted: Saved): VerificationReport['recount'] {
  const differing = Object.keys(held.projections).filter(
    (name) => JSON.stringify(held.projections[name]) !== JSON.stringify(counted.projections[name]),
  )
  if (differing.length > 0) {
    return { ok: false, message: `the recount gives other figures for: ${differing.join(', ')}` }
  }
  return { ok: true, message: `the recount of ${held.seq} entries gives the same figures` }
}
