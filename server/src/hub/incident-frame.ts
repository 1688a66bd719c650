import type { Moment } from '../domain/clock.ts'
import type { Incident } from '../domain/incidents/incident.ts'
import type { FrameKind } from './frame.ts'

/** Changes of tickets in journal order, up to one position of the journal. */
export interface IncidentFrame {
  kind: FrameKind
  epoch: string
  seq: number
  asOf: Moment
  cursor: string
  /** Each ticket as it stood after its change; of a SNAPSHOT as it stands. */
  incidents: Incident[]
  /** Numbers of tickets that were moved out of the area and are not in it after these changes. */
  left: number[]
}
