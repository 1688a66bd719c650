import { type Electorate, stationsByDistrict } from '../electorate.ts'
import { randomFor } from '../random.ts'
import type { Times } from './times.ts'

/**
 * Of the 532 stations that the public count lacked at the snapshot, 293 were cancelled and 54 not
 * sent. Source: the room's own report of 28 November.
 */
const MISSING = { all: 532, cancelled: 293, notSent: 54 }

/**
 * Decides which stations were not published by the snapshot, as many in each district as the
 * published count says, and why. Large stations are missing sooner: they count longer.
 */
export function decideFates({ stations, finals }: Electorate, seed: number, times: Times): void {
  const byDistrict = stationsByDistrict(stations)
  const missing = finals.flatMap(({ district, stationsPublished, stationsTotal }) => {
    const random = randomFor(seed, `${district}/missing`)
    const inside = (byDistrict.get(district) ?? []).map((station) => {
      return { station, size: (stations[station]?.registered ?? 0) * (0.7 + 0.6 * random()) }
    })
    inside.sort((one, other) => other.size - one.size)
    return inside.slice(0, stationsTotal - stationsPublished).map(({ station }) => station)
  })
  const drawn = missing
    .map((station) => ({ station, lot: randomFor(seed, `${stations[station]?.code}/fate`)() }))
    .toSorted((one, other) => one.lot - other.lot)
  const cancelled = Math.round((drawn.length * MISSING.cancelled) / MISSING.all)
  const notSent = Math.round((drawn.length * MISSING.notSent) / MISSING.all)
  drawn.forEach(({ station }, at) => {
    const byDistrictLater = at < cancelled ? 'CANCELLED' : 'NOT_SENT'
    times.setFate(station, at < cancelled + notSent ? byDistrictLater : 'LATE')
  })
}
