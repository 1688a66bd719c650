import type { Electorate } from '../electorate.ts'
import { decideCounting } from './counting.ts'
import { decideFates } from './fates.ts'
import type { DistrictMeeting } from './meetings.ts'
import { decideOpening } from './opening.ts'
import { decidePublication } from './publication.ts'
import { decideReturn, decideSignal } from './signal.ts'
import { Times } from './times.ts'

export { type DistrictMeeting, planMeetings } from './meetings.ts'
export { boxesLeave } from './opening.ts'
export { type Fate, Times } from './times.ts'

/** Decides when everything happens at every station. The same electorate and seed give the same. */
export function decideTimes(
  electorate: Electorate,
  meetings: ReadonlyMap<string, DistrictMeeting>,
  seed: number,
): Times {
  const times = new Times(electorate.stations.length)
  decideFates(electorate, seed, times)
  decideSignal(electorate, seed, times)
  decideOpening(electorate, seed, times)
  decidePublication(electorate, meetings, seed, times)
  decideCounting(electorate, seed, times)
  decideReturn(electorate, seed, times)
  return times
}
