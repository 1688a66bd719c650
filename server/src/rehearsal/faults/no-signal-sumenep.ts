import { HOUR, POLLING_DAY } from '../moments.ts'
import { randomFor } from '../random.ts'
import type { Fault } from './fault.ts'

/** Kabupaten Sumenep. */
const SUMENEP = '35.29'

/** The telephone network of a whole regency fails on polling day. */
export const noSignalSumenep: Fault = {
  name: 'no-signal-sumenep',
  does: 'From 09:00 of polling day until after 02:00 no station of Sumenep has signal.',
  shows:
    'All its stations are without signal and none of them late; its gap is NO_SIGNAL till the night.',
  alterTimes({ electorate, seed, times }) {
    electorate.stations.forEach(({ code }, station) => {
      if (!code.startsWith(`${SUMENEP}.`)) return
      const random = randomFor(seed, `${code}/network`)
      const back = POLLING_DAY + (26 + random()) * HOUR
      // A station that is without signal for longer than the network goes its own way.
      if (times.at(station, 'back') > back) return
      const lost = times.at(station, 'lost')
      times.set(station, 'lost', lost > 0 ? lost : POLLING_DAY + 9 * HOUR)
      times.set(station, 'back', back)
      const sent = Math.max(times.at(station, 'sent'), back + HOUR / 4)
      const published = sent + (0.3 + 3 * random()) * HOUR
      if (sent > times.at(station, 'sent')) {
        times.set(station, 'published', Math.max(times.at(station, 'published'), published))
      }
      times.set(station, 'sent', sent)
    })
  },
}
