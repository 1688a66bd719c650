import type { Feature } from '../day/feature.ts'
import { HOUR, MINUTE, POLLING_DAY } from '../moments.ts'
import type { Fault } from './fault.ts'

/** Kota Surabaya. */
const SURABAYA = '35.78'

/** How often each of its stations says the same, and within how long. */
const REPEATS = 25
const FROM = POLLING_DAY + 16.75 * HOUR
const WITHIN = 30 * MINUTE

/** A broken program reports the same turnout again and again, each time as if it were new. */
export const reportFlood: Fault = {
  name: 'report-flood',
  does: `From 16:45 every station of Kota Surabaya that has signal reports its turnout ${REPEATS} times more within half an hour.`,
  shows:
    'The journal takes some 97,000 reports more; voters who came and every other figure stay as they are.',
  alterFeatures(features, { electorate, truth, times }) {
    const { stations } = electorate
    const inside = stations.flatMap(({ code }, at) => {
      return code.startsWith(`${SURABAYA}.`) && times.at(at, 'lost') === 0 ? [at] : []
    })
    const codeOf = (subject: number): string => stations[inside[subject] ?? -1]?.code ?? ''
    const flood: Feature = {
      name: 'report-flood',
      subjects: inside.length,
      nameOf: codeOf,
      steps: (subject) => {
        const at = inside[subject] ?? -1
        const { registered, movedIn, unregistered } = truth.came
        const counts = {
          registered: registered[at] ?? 0,
          movedIn: movedIn[at] ?? 0,
          unregistered: unregistered[at] ?? 0,
        }
        const offset = (subject / inside.length) * (WITHIN / REPEATS)
        return Array.from({ length: REPEATS }, (_, repeat) => {
          const moment = Math.floor(FROM + (repeat * WITHIN) / REPEATS + offset)
          const report = { station: codeOf(subject), observedAt: moment, ...counts }
          return { due: moment, make: () => ({ field: 'turnout', report }) }
        })
      },
    }
    return [...features, flood]
  },
}
