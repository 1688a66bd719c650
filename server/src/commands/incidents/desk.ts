import type { Geography } from '../../domain/geography/geography.ts'
import type { Incident } from '../../domain/incidents/incident.ts'
import type { Draft, Outcome, Recorder } from '../recorder.ts'
import type { Turns } from '../turns.ts'

/** What somebody may do with a ticket. */
export type IncidentAct = 'see' | 'open' | 'handle' | 'comment'

/** What a decision about tickets needs to know, and who decides. */
export interface IncidentDesk {
  geography: Geography
  incidents: {
    get(number: number): Incident | undefined
    openedAt(seq: number): number | null
  }
  /** Name under which it is recorded. */
  actor: string
  /** Whether who decides may do something in an area or station. */
  may(act: IncidentAct, place: string): boolean
  /** What would become of drafts if they were recorded now; nothing is recorded. */
  foresee(drafts: readonly Draft[]): { outcomes: Outcome[] }
  recorder: Recorder
  /** One for all desks of a hub. */
  turns: Turns
}
