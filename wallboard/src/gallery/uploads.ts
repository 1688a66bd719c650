import type { AreaUploads, GapReason } from '../feed/index.ts'
import type { SceneFigures } from '../scenes/shared/input.ts'
import { landFigures } from './figures.ts'

const reasons = [
  'HANDED_TO_DISTRICT',
  'PUBLICATION_CANCELLED',
  'REJECTED_PHOTO',
  'REJECTED_OTHER',
  'IN_QUEUE',
  'NO_SIGNAL',
  'INCOMPLETE',
  'NOT_SENT',
] as const satisfies readonly GapReason[]

type Queue = NonNullable<AreaUploads['uploads']['queue']>

/** What an area's uploads differ in. Stations without a reason of their own are not sent. */
export type UploadWishes = {
  stations?: number
  published?: number
  gap?: Partial<Record<GapReason, number>>
  queue?: Queue
}

/** One area: 80 of 100 stations published and 20 not sent, unless wished otherwise. */
export function uploads(code: string, wishes: UploadWishes = {}): AreaUploads {
  const { stations = 100, published = 80, gap = {}, queue } = wishes
  const told = Object.values(gap).reduce((sum, count) => sum + count, 0)
  const byReason = { NOT_SENT: stations - published - told, ...gap }
  return {
    code,
    pollingStations: stations,
    uploads: {
      stationsPublished: published,
      gap: reasons.map((reason) => ({ reason, stations: byReason[reason] ?? 0 })),
      ...(queue && { queue }),
    },
  }
}

function spreadUploads(code: string, spread: number): AreaUploads {
  const published = spread > 108 ? 0 : Math.min(100, spread)
  if (spread > 108) return uploads(code, { published })
  const reason = reasons[spread % reasons.length] ?? 'NOT_SENT'
  const queue = { depth: 12, oldestAt: '2024-11-28T02:40:00Z', drainsAt: null }
  return uploads(code, { published, gap: { [reason]: 100 - published }, queue })
}

const evening = {
  IN_QUEUE: 5_204,
  INCOMPLETE: 1_310,
  HANDED_TO_DISTRICT: 41,
  REJECTED_PHOTO: 872,
  REJECTED_OTHER: 188,
  PUBLICATION_CANCELLED: 126,
  NO_SIGNAL: 903,
}
const everywhere = { stations: 60_751 }
const live = landFigures(
  uploads('35', {
    ...everywhere,
    published: 42_107,
    gap: evening,
    queue: { depth: 31_224, oldestAt: '2024-11-28T02:35:00Z', drainsAt: '2024-11-28T06:40:00Z' },
  }),
  spreadUploads,
)

/** What uploads and the gap ledger can say. */
export const uploadStates = {
  live,
  empty: {
    ...landFigures(uploads('35', { ...everywhere, published: 0 }), (code) =>
      uploads(code, { published: 0 }),
    ),
    changes: [],
  },
  jammed: landFigures(
    uploads('35', {
      ...everywhere,
      published: 9_204,
      gap: { ...evening, IN_QUEUE: 22_904 },
      queue: { depth: 137_424, oldestAt: '2024-11-27T22:05:00Z', drainsAt: null },
    }),
    spreadUploads,
  ),
  last: landFigures(
    uploads('35', {
      ...everywhere,
      published: 60_404,
      gap: { PUBLICATION_CANCELLED: 293 },
      queue: { depth: 0, oldestAt: null, drainsAt: null },
    }),
    (code, spread) => uploads(code, { published: spread % 17 === 0 ? 100 - (spread % 5) : 100 }),
  ),
} satisfies Record<string, SceneFigures<AreaUploads>>
