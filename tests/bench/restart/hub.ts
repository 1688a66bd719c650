// A hub on the folder of PANTAU_DATA; it counts everything anew when it is told to.
import { verify } from '../../../server/dist/projections/verify.js'
import { ourHub } from '../fan-out/our-hub.ts'

const { PANTAU_DATA: data = '' } = process.env
const { journal, stages } = await ourHub({ PANTAU_DATA: data })
process.on('message', () => {
  const { state, emptyState } = stages.figures
  void verify(journal, state, emptyState).then((report) => process.send?.({ report }))
})
process.once('disconnect', () => process.exit())
const { user, system } = process.cpuUsage()
process.send?.({ ready: { entries: journal.seq, cpuMs: (user + system) / 1000 } })
