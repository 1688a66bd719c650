import type { FormReported } from '../../domain/recapitulation/forms.ts'
import type { MeetingReported } from '../../domain/recapitulation/meetings.ts'
import { regencyContest, stationsByDistrict } from '../electorate.ts'
import { HOUR, MINUTE, POLLING_DAY } from '../moments.ts'
import type { Decided } from './decided.ts'
import type { Feature, Step } from './feature.ts'

/** Districts meet, and fill in the forms of both contests: the sums of their stations. */
export function recapitulation({ electorate, meetings, truth }: Decided): Feature {
  const inside = stationsByDistrict(electorate.stations)
  const all = [...meetings.values()]
  const steps = (subject: number): Step[] => {
    const { district: area = '', starts = 0, finishes = 0 } = all[subject] ?? {}
    const stations = inside.get(area) ?? []
    return ['governor', regencyContest(area)].flatMap((contest, at) => {
      const votes = stations.map((station) => truth.votes(station, at)).reduce(added, [])
      const invalid = stations.reduce((sum, station) => sum + truth.invalid(station, at), 0)
      const planned = { plannedStart: starts, plannedFinish: finishes + HOUR }
      const announced = POLLING_DAY - 12 * HOUR + subject * 1_000
      const finished = finishes + at * 20 * MINUTE
      return [
        meeting({ area, contest, observedAt: announced, ...planned }),
        meeting({ area, contest, observedAt: starts, startedAt: starts }),
        meeting({ area, contest, observedAt: finished, finishedAt: finished }),
        form({ area, contest, observedAt: finished, votes, invalid }),
      ]
    })
  }
  return {
    name: 'recapitulation',
    subjects: all.length,
    nameOf: (subject) => all[subject]?.district ?? '',
    steps,
  }
}

function meeting(report: MeetingReported): Step {
  return { due: report.observedAt, make: () => ({ field: 'meetings', report }) }
}

/** A form that is known when it is signed. */
export function form(report: FormReported): Step {
  return { due: report.observedAt, make: () => ({ field: 'recapitulations', report }) }
}

function added(sums: readonly number[], votes: readonly number[]): number[] {
  return votes.map((count, column) => count + (sums[column] ?? 0))
}
