import type { VerificationReport } from '../../server/dist/projections/verify.js'
import type { Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'
import { millionFolder, MILLION } from './support/million.ts'
import { program } from './support/program.ts'

const lines = goals.restart

/** A hub that was killed with a million reports in its journal is started again. */
export async function* bench(): AsyncGenerator<Measured> {
  const { data } = await millionFolder()
  const started = performance.now()
  await using hub = program('restart/hub.ts', { PANTAU_DATA: data })
  const { ready } = await hub.heard<{ ready: { entries: number; cpuMs: number } }>('ready')
  const seconds = (performance.now() - started) / 1000
  const cpu = `${(ready.cpuMs / 1000).toFixed(1)} s of the processor`
  const note = `from the process to its port, ${cpu}; ${ready.entries} entries, killed unsaved`
  yield { ...lines.ready, figure: seconds, note }
  const verified = hub.heard<{ report: VerificationReport }>('report')
  hub.say({ verify: true })
  const { recount, chain, ...report } = (await verified).report
  const isEqual = recount.ok && chain.ok && report.entries >= MILLION
  const told = `${recount.message}, in ${report.seconds.toFixed(1)} s`
  yield { ...lines.equal, figure: isEqual ? 1 : 0, note: told }
}
