import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { StationStates } from '../../server/dist/projections/station-states.js'
import { newFolder, openDesk, register } from './support/desk.ts'
import type { Measured } from './support/goal.ts'
import { sheetBatches, sheetTable } from './support/sheets.ts'

/** How often the figures are read: one reading is too short for the clock. */
const READINGS = 1_000

/** Figures of all districts beside a query that groups, and the state of all stations for a map. */
export async function* bench(): AsyncGenerator<Measured> {
  const desk = await openDesk(newFolder())
  const table = await sheetTable()
  for (const batch of sheetBatches()) {
    await desk.submit(batch)
    table.add(batch.sheets ?? [])
  }
  const { day } = desk.figures.state
  const districts = register.geography.within('35', 'DISTRICT').map(({ code }) => code)
  const areas = districts.map((district) => day.index.area(district) ?? -1)
  const counter = day.counters.uploads.place('sheetsPublished')
  const ours = () => areas.map((area) => day.stations.totals.cell(area, counter))
  const ourMs = millisecondsOf(() => void ours(), READINGS)
  const theirMs = millisecondsOf(() => void table.published(), 5)
  const rows = table.published()
  const counted = ours().map((published, at) => ({ district: districts[at], published }))
  const equal = JSON.stringify(rows) === JSON.stringify(counted)
  const note = `${ourMs.toFixed(3)} ms beside ${theirMs.toFixed(0)} ms`
  const cheaper = {
    what: 'figures of 666 districts, cheaper than GROUP BY',
    figure: theirMs / ourMs,
  }
  yield { ...cheaper, unit: 'x', goal: { atLeast: 500 }, note }
  const same = { what: 'and exactly equal to it', figure: equal ? 1 : 0, unit: 'of 1' }
  yield { ...same, goal: { atLeast: 1 }, note: `${rows.length} districts` }
  yield* packed(new StationStates(day, () => desk.figures.state.seq))
  await table.close()
  await desk.close()
}

async function* packed(states: StationStates): AsyncGenerator<Measured> {
  const delay = monitorEventLoopDelay({ resolution: 1 })
  await nextTurn()
  delay.enable()
  const { bytes } = await states.within('35')
  await nextTurn()
  delay.disable()
  const size = { what: 'state of all 60,751 stations', figure: bytes.length / 1024, unit: 'KB' }
  yield { ...size, goal: { atMost: 64 }, note: 'before compression' }
  const stall = { what: 'longest stall while it is made the first time', figure: delay.max / 1e6 }
  yield { ...stall, unit: 'ms', goal: { atMost: 10 } }
}

function millisecondsOf(work: () => void, times: number): number {
  const started = performance.now()
  for (let time = 0; time < times; time += 1) work()
  return (performance.now() - started) / times
}
