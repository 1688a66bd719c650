import { type Electorate, stationsByDistrict } from '../electorate.ts'
import { HOUR, MINUTE, PUBLIC_COUNT_SNAPSHOT } from '../moments.ts'
import { drawPace, momentOf } from '../pace.ts'
import { randomFor } from '../random.ts'
import type { DistrictMeeting } from './meetings.ts'
import type { Times } from './times.ts'

/** How much later in its district a station without signal comes, as a share of all its stations. */
const BEHIND = 0.7

/**
 * Decides when each station's sheets are published: those of the published count along the pace of
 * their district, so that all are by its stamp; the late ones in the course of 28 November; those
 * handed to the district while its meeting has their turn.
 */
export function decidePublication(
  { stations, finals }: Electorate,
  meetings: ReadonlyMap<string, DistrictMeeting>,
  seed: number,
  times: Times,
): void {
  const byDistrict = stationsByDistrict(stations)
  for (const final of finals) {
    const { district, stationsPublished, stationsTotal, stampedAt } = final
    const inside = byDistrict.get(district) ?? []
    const regency = randomFor(seed, district.slice(0, 5))()
    const coverage = stationsTotal > 0 ? stationsPublished / stationsTotal : 1
    const delay = (regency - 0.5) * 1.5 * HOUR
    const pace = drawPace(randomFor(seed, district), stampedAt, coverage, delay)
    const onTime = inside.filter((station) => times.fate(station) === 'PUBLISHED')
    const order = inOrder(onTime, (station) => {
      const lot = randomFor(seed, `${stations[station]?.code}/order`)()
      return times.at(station, 'lost') > 0 ? lot + BEHIND : lot
    })
    order.forEach((station, at) => {
      times.set(station, 'published', momentOf(pace, (at + 0.5) / order.length))
    })
    for (const station of inside) {
      if (times.fate(station) === 'PUBLISHED') continue
      const lot = randomFor(seed, `${stations[station]?.code}/late`)()
      const { starts, finishes } = meetings.get(district) ?? { starts: 0, finishes: 0 }
      const late = PUBLIC_COUNT_SNAPSHOT + 45 * MINUTE + lot * 10.5 * HOUR
      const handed = starts + lot * 0.8 * (finishes - starts)
      times.set(station, 'published', times.fate(station) === 'LATE' ? late : handed)
      if (times.fate(station) !== 'LATE') times.setPath(station, 'DISTRICT')
    }
  }
}

function inOrder(stations: readonly number[], lotOf: (station: number) => number): number[] {
  return stations
    .map((station) => ({ station, lot: lotOf(station) }))
    .toSorted((one, other) => one.lot - other.lot)
    .map(({ station }) => station)
}
