import type { AreaCount } from '../feed/index.ts'
import type { SceneFigures } from '../scenes/shared/input.ts'
import { byCode, landFigures } from './figures.ts'

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

const spreadCount = (code: string, spread: number) =>
  count(code, { published: spread > 108 ? null : Math.min(100, spread) })

const live = landFigures(
  count('35', { published: 42_107, total: 60_751, votes: [1_254_301, 8_402_118, 4_663_920] }),
  spreadCount,
)
const province = (wishes: CountWishes) => ({
  ...live,
  areas: byCode(count('35', { total: 60_751, ...wishes })),
})

/** What the public count can say. */
export const publicCounts = {
  live,
  empty: {
    ...landFigures(count('35', { published: null, total: 60_751 }), (code) =>
      count(code, { published: null }),
    ),
    changes: [],
  },
  undecided: province({ published: 9_204 }),
  stopped: province({ published: 60_219, moving: false }),
  complete: landFigures(count('35', { published: 60_751, total: 60_751, moving: false }), (code) =>
    count(code, { published: 100 }),
  ),
} satisfies Record<string, SceneFigures<AreaCount>>
