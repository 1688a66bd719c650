import { openDesk, register, timed } from './support/desk.ts'
import { type Measured, quantile } from './support/goal.ts'
import { goals } from './support/goals.ts'
import { millionFolder } from './support/million.ts'

/** Moments asked for, spread over the whole journal. */
const MOMENTS = 24

/** Any past moment of the province, with a million reports in the journal. */
export async function* bench(): AsyncGenerator<Measured> {
  const desk = await openDesk((await millionFolder()).folder)
  const { figures, journal } = desk
  const { geography } = register
  const place = (code: string) => geography.area(code) ?? { code, pollingStations: 0 }
  const districts = geography.within('35', 'DISTRICT')
  const [station] = geography.stationsWithin('35.78')
  const province: number[] = []
  const processor: number[] = []
  const everyDistrict: number[] = []
  const oneStation: number[] = []
  for (let moment = 1; moment <= MOMENTS; moment += 1) {
    // Not in the order of time, so that no moment profits from its neighbour.
    const share = ((moment * 7) % MOMENTS) / MOMENTS
    const seq = 1 + Math.floor(share * (journal.seq - 1))
    const at = [...journal.read(seq - 1, seq)][0]?.at ?? 0
    const { ms, cpuMs } = await timed(() => figures.past.figures(place('35'), at))
    province.push(ms)
    processor.push(cpuMs)
    const all = await timed(() => districts.map((area) => figures.past.figures(area, at)))
    everyDistrict.push(all.ms)
    if (moment > 4 || !station) continue
    const code = { code: station.code, pollingStations: 1 }
    oneStation.push((await timed(() => figures.past.figures(code, at))).ms)
  }
  await desk.close()
  const cpu = `${Math.max(...processor).toFixed(0)} ms of the processor`
  const note = `${cpu}; median ${quantile(province, 0.5).toFixed(1)} ms of ${MOMENTS} moments`
  const unit = 'ms'
  yield { ...goals['as-of'].slowest, figure: Math.max(...province), note }
  yield {
    what: '666 districts at a moment already at hand',
    figure: quantile(everyDistrict, 0.5),
    unit,
  }
  yield { what: 'one station at a past moment', figure: quantile(oneStation, 0.5), unit }
}
