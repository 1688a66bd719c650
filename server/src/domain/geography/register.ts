import type { Contest } from '../contests.ts'
import type { Area, PollingStation } from './geography.ts'

/** The areas, stations and contests of an election, as first loaded. */
export interface Register {
  /** Hash of the rows it was loaded from; tells one register from another. */
  sha256: string
  areas: Area[]
  stations: PollingStation[]
  contests: Contest[]
}

/** Where the register is kept. It is written once, before the first report. */
export interface RegisterStore {
  /** Null before the first write. */
  load(): Promise<Register | null>
  save(register: Register): Promise<void>
}
