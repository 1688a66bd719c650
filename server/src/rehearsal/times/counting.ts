import type { Electorate } from '../electorate.ts'
import { MINUTE, POLLS_CLOSE, PUBLIC_COUNT_SNAPSHOT } from '../moments.ts'
import { randomFor } from '../random.ts'
import type { Times } from './times.ts'

/** Least time between the regency's count and the publication of the last sheet. */
const SENDING = 15 * MINUTE

/**
 * Decides when each station has counted, and when it sends its sheets: from the afternoon on, longer
 * where more voters are listed, and in any case before its sheets are published.
 */
export function decideCounting({ stations }: Electorate, seed: number, times: Times): void {
  stations.forEach(({ code, registered }, station) => {
    const random = randomFor(seed, `${code}/counting`)
    const begun = POLLS_CLOSE + (25 + 35 * random()) * MINUTE
    const minutes = registered * (0.22 + 0.3 * random() + 0.2 * random() ** 4)
    const governor = begun + (20 + minutes) * MINUTE
    const regency = governor + (15 + minutes / 2) * MINUTE
    const published = times.at(station, 'published')
    const latest = published - SENDING - 20 * MINUTE * random()
    const counted = Math.min(regency, latest)
    times.set(station, 'countedRegency', counted)
    // The few that are quick with everything were quick with both counts.
    const quick = begun + (counted - begun) * 0.6
    times.set(station, 'countedGovernor', regency > latest ? quick : governor)
    const waits = (10 + 35 * random()) * MINUTE
    const onTime = times.fate(station) === 'PUBLISHED'
    // What was not published by the snapshot was sent in the night, and stood somewhere.
    const sent = onTime
      ? published - waits
      : Math.min(PUBLIC_COUNT_SNAPSHOT - waits, counted + 4 * waits)
    times.set(station, 'sent', Math.max(counted, sent))
  })
}
