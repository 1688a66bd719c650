import { contestOf } from '../../domain/contests.ts'
import type { NamedContest } from '../../projections/contests.ts'
import type { FigureView } from '../../projections/figures.ts'

/** A contest that an area has a part in, and the slot it is counted in there. */
export interface ContestPart {
  contest: NamedContest
  /** 0 is the governor's, 1 the regency's own. */
  slot: 0 | 1
}

/** What a contest's name means for an area or station; null when it has no part in it. */
export function contestPart({ contests, code }: FigureView, name: string): ContestPart | null {
  const contest = contests.get(contestOf(name, code) ?? '')
  return contest ? { contest, slot: contest.code === 'governor' ? 0 : 1 } : null
}
