import type { VerificationReport } from '../../server/dist/projections/verify.js'
import { type Measured, quantile } from './support/goal.ts'
import { goals } from './support/goals.ts'
import { millionFolder, MILLION } from './support/million.ts'
import { type Program, program } from './support/program.ts'

const lines = goals.restart

/** Starts, each after a hub that was killed; the median counts. */
const STARTS = 3

/** A hub that was killed with a million reports in its journal is started again. */
export async function* bench(): AsyncGenerator<Measured> {
  const { data } = await millionFolder()
  const before: Start[] = []
  while (before.length < STARTS - 1) {
    await using killed = program('restart/hub.ts', { PANTAU_DATA: data })
    before.push(await start(killed))
  }
  await using hub = program('restart/hub.ts', { PANTAU_DATA: data })
  const last = await start(hub)
  const starts = [...before, last]
  const each = starts.map(({ seconds }) => seconds)
  const told = `${each.map((seconds) => seconds.toFixed(1)).join(', ')} s one after the other`
  const cpu = `${(last.cpuMs / 1000).toFixed(1)} s of the processor`
  const note = `from the process to its port, ${told}, ${cpu}; ${last.entries} entries, killed unsaved`
  yield { ...lines.ready, figure: quantile(each, 0.5), note }
  const verified = hub.heard<{ report: VerificationReport }>('report')
  hub.say({ verify: true })
  const { recount, chain, ...report } = (await verified).report
  const isEqual = recount.ok && chain.ok && report.entries >= MILLION
  const how = `${recount.message}, in ${report.seconds.toFixed(1)} s`
  yield { ...lines.equal, figure: isEqual ? 1 : 0, note: how }
}

/** What a start came to. */
interface Start {
  /** From the process to its port. */
  seconds: number
  entries: number
  /** Milliseconds of the processor. */
  cpuMs: number
}

/** Waits until a hub that was just started is ready. */
async function start(hub: Program): Promise<Start> {
  const started = performance.now()
  const { ready } = await hub.heard<{ ready: Omit<Start, 'seconds'> }>('ready')
  return { ...ready, seconds: (performance.now() - started) / 1000 }
}
