import type { Decided } from '../day/decided.ts'
import type { Feature, Reported, Step } from '../day/feature.ts'
import { HOUR, POLLING_DAY } from '../moments.ts'
import { randomFor } from '../random.ts'
import { type Fault, replacing } from './fault.ts'

/** Kabupaten Malang. */
const MALANG = '35.07'

/** Most stations whose ballots are swapped, all of one district. */
const STATIONS = 60

/** Ballots of the two contests are packed in each other's place. */
export const swappedBallotsMalang: Fault = {
  name: 'swapped-ballots-malang',
  does: `In up to ${STATIONS} stations of a district of Malang some ballots of one contest lie among the other's; half are exchanged before the polls open.`,
  shows:
    'BALLOTS_SHORT, BALLOTS_IN_EXCESS and BALLOTS_SWAPPED at each, HANDOVER_EXCEEDS in their villages; resolved where they were exchanged.',
  alterFeatures(features, decided) {
    const swapped = chosen(decided)
    return [
      ...replacing(features, 'ballots', (ballots) => ({
        ...ballots,
        steps: (station) => {
          const swap = swapped.get(station)
          const steps = ballots.steps(station)
          return swap ? steps.map((step) => mixed(step, swap)) : steps
        },
      })),
      exchange(decided, swapped),
    ]
  },
}

interface Swap {
  /** Ballots that lie with the other contest. */
  ballots: number
  /** Whether they are put right before the polls open. */
  exchanged: boolean
}

/** Stations of the largest district of the regency, none with fewer ballots left over than swapped. */
function chosen({ electorate, seed, truth }: Decided): Map<number, Swap> {
  const inside = electorate.stations.flatMap(({ code, allotted }, station) => {
    const unused = allotted - truth.used(station) - truth.spoiled(station, 0)
    return code.startsWith(`${MALANG}.`) && unused > 0 ? [{ code, station, unused }] : []
  })
  const districts = Map.groupBy(inside, ({ code }) => code.slice(0, 8))
  const [largest = []] = [...districts.values()].toSorted((one, other) => other.length - one.length)
  return new Map(
    largest.slice(0, STATIONS).map(({ code, station, unused }, at) => {
      const most = Math.min(unused, 25)
      const ballots = 1 + Math.floor(randomFor(seed, `${code}/swapped`)() * most)
      return [station, { ballots: Math.min(ballots, most), exchanged: at % 2 === 0 }]
    }),
  )
}

/** The report of a station whose governor's ballots lie with the regency's. */
function mixed(step: Step, { ballots, exchanged }: Swap): Step {
  const { due } = step
  return { due, make: () => misplaced(step.make(), ballots, exchanged) }
}

function misplaced(made: Reported, ballots: number, exchanged: boolean): Reported {
  if (made.field !== 'ballots') return made
  const { report } = made
  const moved = report.contest === 'governor' ? -ballots : ballots
  const { received, unused } = report
  if (received !== undefined) {
    return { field: 'ballots', report: { ...report, received: received + moved } }
  }
  if (exchanged || unused === undefined) return made
  return { field: 'ballots', report: { ...report, unused: unused + moved } }
}

/** Half of the stations report what they have once the ballots were exchanged. */
function exchange({ electorate, truth, times }: Decided, swapped: ReadonlyMap<number, Swap>) {
  const { stations } = electorate
  const right = [...swapped].flatMap(([station, { exchanged }]) => (exchanged ? [station] : []))
  const codeOf = (subject: number): string => stations[right[subject] ?? -1]?.code ?? ''
  const feature: Feature = {
    name: 'swapped-ballots-malang',
    subjects: right.length,
    nameOf: codeOf,
    steps: (subject) => {
      const station = right[subject] ?? -1
      const code = codeOf(subject)
      const received = stations[station]?.allotted ?? 0
      const observedAt = Math.max(POLLING_DAY + 5 * HOUR, times.at(station, 'received'))
      const due = times.heard(station, observedAt)
      return truth.used(station) === 0
        ? []
        : ['governor', `regency:${MALANG}`].map((contest): Step => {
            const report = { station: code, contest, observedAt, received }
            return { due, make: () => ({ field: 'ballots', report }) }
          })
    },
  }
  return feature
}
