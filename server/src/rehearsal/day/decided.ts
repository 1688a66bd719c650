import type { Electorate } from '../electorate.ts'
import type { DistrictMeeting, Times } from '../times/index.ts'
import type { Truth } from '../truth/index.ts'

/** Everything that is decided before a rehearsal begins. */
export interface Decided {
  electorate: Electorate
  seed: number
  /** By district code. */
  meetings: ReadonlyMap<string, DistrictMeeting>
  truth: Truth
  times: Times
}
