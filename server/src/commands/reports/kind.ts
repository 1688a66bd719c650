import type { ReportContext } from './check.ts'
import type { ReportPlace } from './places.ts'
import type { Fault } from './refusal.ts'

/** A report as it is sent, with the key that identifies it for its sender for good. */
export type Keyed<Data> = Data & { key: string }

/** How one kind of report is checked and recorded. */
export interface ReportKind<Data> {
  /** Type of the event. */
  type: string
  /** What its reports are about. */
  place: ReportPlace<Data>
  /** What is wrong with it beside its place and time; null when nothing is. */
  check(report: Data, context: ReportContext): Fault | null
}
