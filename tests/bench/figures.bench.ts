import { askedWhileReported, askedWhileQuiet, loadedHub } from './figures/states.ts'
import { newFolder, openDesk, register } from './support/desk.ts'
import type { Measured } from './support/goal.ts'
import { goals } from './support/goals.ts'
import { sheetBatches, sheetTable } from './support/sheets.ts'

/** How often the figures are read: one reading is too short for the clock. */
const READINGS = 1_000

const lines = goals.figures

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
  const sides = { ours: `${ourMs.toFixed(3)} ms`, beside: `${theirMs.toFixed(0)} ms` }
  yield { ...lines.grouped, figure: theirMs / ourMs, ...sides }
  yield { ...lines.equal, figure: equal ? 1 : 0, note: `${rows.length} districts` }
  await table.close()
  await desk.close()
  yield* packed()
}

/** The state of every station, asked of a hub as it is, over HTTP. */
async function* packed(): AsyncGenerator<Measured> {
  await using hub = await loadedHub()
  const quiet = await askedWhileQuiet(hub)
  const { alone, asked } = await askedWhileReported(hub)
  const ms = (value: number): string => `${value.toFixed(1)} ms`
  yield { ...lines.packed, figure: quiet.bytes / 1024, note: 'before compression' }
  const others = `${ms(quiet.again)} when nothing changed, ${ms(quiet.idle)} without asking`
  yield { ...lines.stall, figure: quiet.first, note: `by the processor's time; ${others}` }
  const times = `of ${asked.answers} answers the slowest after ${ms(asked.slowest)}`
  const what = 'longest turn while batches of 500 come in and it is asked for'
  const note = `${times}; the same batches alone take ${ms(alone)}`
  yield { what, figure: asked.stall, unit: 'ms', note }
}

function millisecondsOf(work: () => void, times: number): number {
  const started = performance.now()
  for (let time = 0; time < times; time += 1) work()
  return (performance.now() - started) / times
}
