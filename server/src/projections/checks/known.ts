import type { Findings } from '../findings.ts'
import type { Projections } from '../projections.ts'
import type { RecapitulationNow } from '../recapitulation/now.ts'
import type { Day } from '../stations/day.ts'

/** What checks look at, and where they note what contradicts itself. */
export interface Known {
  readonly projections: Projections
  readonly day: Day
  readonly recapitulation: RecapitulationNow
  readonly findings: Findings
}
