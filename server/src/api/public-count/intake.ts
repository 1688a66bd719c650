import type { PublicCountsTaken } from '../../commands/public-count.ts'
import type { Rejected } from '../../ingest/quarantine.ts'

/** A publisher's file with what is needed to read it. */
export interface SirekapFile {
  contest: 'governor' | 'regency'
  file: string
  content: string
  candidates: string
}

/** What became of its rows. */
export interface SirekapTaken extends PublicCountsTaken {
  quarantined: Rejected[]
}

/**
 * Takes a publisher's file through ingest and commands: the good rows are recorded, the others are
 * kept in quarantine. Throws BAD_USER_INPUT when the candidates file cannot be read.
 */
export type SirekapIntake = (file: SirekapFile, actor: string) => Promise<SirekapTaken>
