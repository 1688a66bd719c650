import type { Moment } from '../../domain/clock.ts'
import type { Step } from '../day/feature.ts'
import { HOUR, POLLING_DAY } from '../moments.ts'
import { type Fault, replacing } from './fault.ts'

/** Between these nothing leaves the queue; then it drains, the first first. */
const JAMMED: Moment = POLLING_DAY + 19 * HOUR
const MENDED: Moment = POLLING_DAY + 23 * HOUR
const DRAINED: Moment = MENDED + 2.5 * HOUR

/** The publisher's server takes sheets and publishes none for four hours. */
export const serverQueue: Fault = {
  name: 'server-queue',
  does: 'From 19:00 to 23:00 on polling day nothing leaves the publication queue; it drains until 01:30.',
  shows:
    'Stations IN_QUEUE and the depth and age of the queue grow, and no sheet is published meanwhile.',
  alterTimes({ electorate, times }) {
    electorate.stations.forEach((_, station) => {
      times.set(station, 'published', leaving(times.at(station, 'published')))
    })
  },
  alterFeatures: (features, { times }) =>
    replacing(features, 'uploads', (uploads) => ({
      ...uploads,
      steps: (station) => {
        const last = times.at(station, 'published')
        return uploads.steps(station).map((step) => delayed(step, last))
      },
    })),
}

function leaving(moment: Moment): Moment {
  if (moment < JAMMED || moment >= MENDED) return moment
  return MENDED + ((moment - JAMMED) / (MENDED - JAMMED)) * (DRAINED - MENDED)
}

/** A sheet that would be published in the jam leaves after it, and not after its station's last. */
function delayed(step: Step, last: Moment): Step {
  const made = step.make()
  if (made.field !== 'sheets' || made.report.state !== 'PUBLISHED') return step
  const due = Math.min(leaving(step.due), Math.max(last, step.due))
  const report = { ...made.report, observedAt: due }
  return { due, make: () => ({ field: 'sheets', report }) }
}
