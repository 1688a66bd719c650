import { SHEETS_PER_CONTEST } from '../../domain/uploads.ts'
import { regencyContest } from '../electorate.ts'
import { randomFor } from '../random.ts'
import type { Decided } from './decided.ts'
import { type Feature, ofStations, type Step } from './feature.ts'
import { sheetPath } from './sheet-path.ts'

/** Share of stations that report every state of their sheets. */
const THOROUGH = 0.06

/** Sheets leave their stations and are published; the governor's last one completes the station. */
export function uploads({ electorate, seed, times }: Decided): Feature {
  const { stations } = electorate
  const steps = (station: number): Step[] => {
    const code = stations[station]?.code ?? ''
    const random = randomFor(seed, `uploads/${code}`)
    const sending = {
      fate: times.fate(station),
      path: times.path(station),
      counted: times.heard(station, times.at(station, 'countedRegency')),
      sent: times.at(station, 'sent'),
      published: times.at(station, 'published'),
      thorough: random() < THOROUGH,
      lot: random(),
    }
    return [regencyContest(code), 'governor'].flatMap((contest) =>
      Array.from({ length: SHEETS_PER_CONTEST }, (_, at) => at + 1).flatMap((sheet) => {
        const last = contest === 'governor' && sheet === SHEETS_PER_CONTEST
        return sheetPath(sending, last, random).map(({ at, ...what }): Step => {
          const observedAt = Math.floor(at / 1_000) * 1_000
          const report = { station: code, contest, sheet, observedAt, ...what }
          return { due: observedAt, make: () => ({ field: 'sheets', report }) }
        })
      }),
    )
  }
  return { name: 'uploads', ...ofStations(stations), steps }
}
