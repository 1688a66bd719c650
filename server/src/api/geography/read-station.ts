import type { Day } from '../../projections/stations/day.ts'
import type { Context, Services } from '../context.ts'

/**
 * The day as it is now, and the number of a station of the register in it. Throws FORBIDDEN for who
 * may not read the station's figures.
 */
export function readStation(context: Context, code: string): { day: Day; station: number } {
  const { access, services } = context
  access.require('figures.read', code)
  const { day } = services.state
  return { day, station: day.index.station(code) ?? -1 }
}

/** The report at a journal position, as it was sent; null when there is none. */
export function reportAt<Report>({ journal }: Services, seq: number): Report | null {
  const [entry] = seq > 0 ? journal.read(seq - 1, seq) : []
  return entry ? (JSON.parse(entry.body) as Report) : null
}
