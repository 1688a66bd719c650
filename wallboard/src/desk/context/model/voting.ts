import type { FactBlock } from './facts.ts'
import { alarming, plain, rowsOf } from './facts.ts'
import type { AreaKnown, StationKnown, Writing } from './known.ts'

const block = (says: { title: string }, rows: FactBlock['rows']): FactBlock => ({
  id: 'voting',
  title: says.title,
  columns: [],
  rows,
  caution: null,
})

/** What one station is doing. */
export function stationVotingBlock(station: StationKnown, { words, format }: Writing): FactBlock {
  const says = words.voting
  const state = says.states[station.votingState]
  const { openedAt } = station
  const rows = rowsOf(words.none, [
    [says.state, [station.votingState === 'SUSPENDED' ? alarming(state) : plain(state)]],
    [says.openedAt, [openedAt === null ? null : plain(format.moment(Date.parse(openedAt)))]],
    [says.signal, [station.signal ? plain(says.withSignal) : alarming(says.withoutSignal)]],
  ])
  return block(says, rows)
}

/** How many stations of an area do what. */
export function areaVotingBlock({ figures }: AreaKnown, { words, format }: Writing): FactBlock {
  const says = words.voting
  const { voting } = figures
  const some = (count: number, isWrong = false) =>
    count === 0 ? null : (isWrong ? alarming : plain)(format.count(count))
  const rows = rowsOf(words.none, [
    [says.states.NOT_OPEN, [some(voting.notOpen)]],
    [says.states.OPEN, [some(voting.open)]],
    [says.states.SUSPENDED, [some(voting.suspended, true)]],
    [says.states.CLOSED, [some(voting.closed)]],
    [says.states.COUNTED, [some(voting.counted)]],
    [says.late, [some(voting.late, true)]],
    [says.stationsWithoutSignal, [some(voting.withoutSignal)]],
  ])
  return block(says, rows)
}
