import { defaultRules } from '../../domain/rules.ts'
import type { Electorate } from '../electorate.ts'
import { HOUR, POLLING_DAY } from '../moments.ts'
import { randomFor } from '../random.ts'
import type { Times } from './times.ts'

/** Share of stations known to be without signal: on islands, in slow districts, and elsewhere. */
const WITHOUT_SIGNAL = { island: 0.6, slow: 0.1, elsewhere: 0.008 }

/** A district that had published less than this share by the snapshot was slow. */
const SLOW = 0.97

/**
 * Decides which stations have no signal from the eve of polling day on, and how each station's
 * sheets travel. When they are reached again follows from when they are published.
 */
export function decideSignal({ stations, finals }: Electorate, seed: number, times: Times): void {
  const shares = new Map(
    finals.map(({ district, stationsPublished, stationsTotal }) => {
      const slow = stationsPublished < stationsTotal * SLOW
      const island = district in defaultRules.remote
      const { island: far, slow: some, elsewhere } = WITHOUT_SIGNAL
      return [district, island ? far : slow ? some : elsewhere]
    }),
  )
  stations.forEach(({ code }, station) => {
    const random = randomFor(seed, `${code}/signal`)
    const without = random() < (shares.get(code.slice(0, 8)) ?? 0)
    if (without) times.set(station, 'lost', POLLING_DAY - 6 * HOUR + random() * 10 * HOUR)
    const lot = random()
    const held = without ? 0.85 : 0.1
    times.setPath(
      station,
      lot < held ? 'OFFLINE_THEN_ONLINE' : lot < held + 0.05 ? 'OFFLINE' : 'ONLINE',
    )
  })
}

/** Decides when stations without signal are reached again: before their sheets are sent. */
export function decideReturn({ stations }: Electorate, seed: number, times: Times): void {
  const evening = POLLING_DAY + 18 * HOUR
  stations.forEach(({ code }, station) => {
    if (times.at(station, 'lost') === 0) return
    const share = randomFor(seed, `${code}/return`)()
    const last = times.at(station, 'sent')
    const first = Math.min(evening, last - HOUR / 4)
    const latest = Math.min(last, POLLING_DAY + 33 * HOUR)
    times.set(station, 'back', first + share * (latest - first))
  })
}
