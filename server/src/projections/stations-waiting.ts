import type { Moment } from '../domain/clock.ts'
import { phaseAt } from '../domain/phase.ts'
import type { Waiting } from '../domain/silence.ts'
import type { Day } from './stations/day.ts'

/** Reasons for which a station's sheets are still to be sent by the station itself. */
const TO_BE_SENT = ['NOT_SENT', 'INCOMPLETE', 'NO_SIGNAL'] as const

/** Stations of a regency, and of the others, that still have something to say at a moment. */
export function waitingOf(day: Day, regency: string, moment: Moment): Waiting {
  const here = waitingIn(day, regency, moment)
  const elsewhere = waitingIn(day, regency.slice(0, 2), moment) - here
  return { here, elsewhere, stations: day.index.tree.stations(regency) }
}

function waitingIn({ index, stations, counters }: Day, area: string, moment: Moment): number {
  const row = stations.totals.row(index.area(area) ?? -1)
  const all = index.tree.stations(area)
  const phase = phaseAt(moment)
  if (phase === 'VOTING') return all
  if (phase === 'DISTRIBUTION') {
    const supplied = (['stationsSupplied0', 'stationsSupplied1'] as const).map((name) =>
      counters.ballots.get(row, name),
    )
    return all - Math.min(...supplied)
  }
  return TO_BE_SENT.reduce((sum, reason) => sum + counters.uploads.get(row, reason), 0)
}
