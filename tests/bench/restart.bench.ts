import { verify } from '../../server/dist/projections/verify.js'
import { openDesk, timed } from './support/desk.ts'
import type { Measured } from './support/goal.ts'
import { MILLION, millionFolder } from './support/million.ts'

/** A hub that was killed with a million reports in its journal. */
export async function* bench(): AsyncGenerator<Measured> {
  const folder = await millionFolder()
  const { ms, cpuMs, value: desk } = await timed(() => openDesk(folder))
  const cpu = `${(cpuMs / 1000).toFixed(1)} s of the processor`
  const note = `${cpu}; ${desk.journal.seq} entries, killed without a last saving`
  yield {
    what: 'journal open and figures ready',
    figure: ms / 1000,
    unit: 's',
    goal: { atMost: 3 },
    note,
  }
  const { journal, figures } = desk
  const report = await verify(journal, figures.state, () => figures.emptyState())
  const equal = report.recount.ok && report.chain.ok && report.entries >= MILLION
  yield {
    what: 'full recount equal, chain whole',
    figure: equal ? 1 : 0,
    unit: 'of 1',
    goal: { atLeast: 1 },
    note: `${report.recount.message}, in ${report.seconds.toFixed(1)} s`,
  }
  await desk.close()
}
