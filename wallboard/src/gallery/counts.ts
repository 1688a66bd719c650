import type { AreaCount } from '../feed/index.ts'

/** What a built count differs in from the plain one. `published` null: no public count yet. */
export type CountWishes = {
  published?: number | null
  total?: number
  votes?: readonly number[]
  stampedAt?: string
  moving?: boolean
}

/** One area's figures: 80 of 100 stations published, moving, unless wished otherwise. */
export function count(code: string, wishes: CountWishes = {}): AreaCount {
  const { published = 80, total = 100, votes = [820, 5480, 3040] } = wishes
  const { stampedAt = '2024-11-28T03:15:04Z', moving = true } = wishes
  const publicCount =
    published === null ? null : { stationsPublished: published, stationsTotal: total }
  return {
    code,
    pollingStations: total,
    publicCount: publicCount && {
      ...publicCount,
      stampedAt,
      moving,
      votes: votes.map((sum, index) => ({ number: index + 1, votes: sum })),
    },
  }
}

/** Counts by code, as the scene takes them. */
export function counts(...areas: readonly AreaCount[]): ReadonlyMap<string, AreaCount> {
  return new Map(areas.map((area) => [area.code, area]))
}
