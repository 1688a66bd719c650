import { votingStates, type VotingState } from '../../../domain/voting.ts'
import { required } from '../column.ts'
import { stationKind } from '../station-kind.ts'
import { word } from '../values.ts'

const state = word<VotingState>([
  ['NOT_OPEN', 'belum buka', 'belum dibuka'],
  ['OPEN', 'buka', 'dibuka', 'sudah buka'],
  ['SUSPENDED', 'ditunda', 'dihentikan', 'dihentikan sementara', 'skors'],
  ['CLOSED', 'tutup', 'ditutup', 'sudah tutup'],
  ['COUNTED', 'selesai dihitung', 'selesai hitung', 'selesai'],
])

/** What stations are doing. */
export const voting = stationKind({
  name: 'voting',
  columns: { state: required(state, 'status, keadaan, status tps') },
  // Of two states at one moment the greater key wins, which is then the later state of the day.
  identity: (report) => [votingStates.indexOf(report['state'] as VotingState)],
})
