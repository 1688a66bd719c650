import { required } from '../column.ts'
import { reportOf } from '../kind.ts'
import { contest, stationKind } from '../station-kind.ts'
import { count } from '../values.ts'
import { votesColumns, votesOf } from '../votes.ts'

/** The count of a contest at stations. */
export const tallies = stationKind({
  name: 'tallies',
  columns: { contest, ...votesColumns, invalid: required(count, 'tidak sah, suara tidak sah') },
  build: (own) => {
    const votes = votesOf(own)
    if ('field' in votes) return votes
    return reportOf({ contest: own.contest, ...votes, invalid: own.invalid })
  },
  identity: (report) => [report['contest']],
})
