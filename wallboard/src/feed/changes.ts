import type { AreaFigures, FeedState, Frame } from './frames.ts'

/** A change of the one number of an area that a scene follows. */
export type Change = {
  code: string
  /** The number before; null when nothing was known of the area. */
  before: number | null
  after: number
  /** When it changed by the hub's clock, RFC 3339. */
  asOf: string
}

/** The number that is followed; null while nothing is known of the area. */
export type Measure<Area> = (area: Area) => number | null

const extent = ({ before, after }: Change) => Math.abs(after - (before ?? 0))

/**
 * The newest changes first, at most `limit`, one for each area: the frame's own changes against
 * `before`, the largest first, then the older ones. A snapshot says how things are, not what
 * changed, so it adds none.
 */
export function recordChanges<Area extends AreaFigures>(
  log: readonly Change[],
  before: FeedState<Area>,
  frame: Frame<Area>,
  measure: Measure<Area>,
  limit: number,
): readonly Change[] {
  if (frame.kind !== 'CHANGES' && frame.kind !== 'RESUMED') return log
  const fresh = frame.areas.flatMap((area): Change[] => {
    const after = measure(area)
    const known = before.areas.get(area.code)
    const previous = known === undefined ? null : measure(known)
    if (after === null || after === previous) return []
    return [{ code: area.code, before: previous, after, asOf: frame.asOf }]
  })
  if (fresh.length === 0) return log
  const renewed = new Set(fresh.map((change) => change.code))
  const largestFirst = fresh.toSorted((one, other) => extent(other) - extent(one))
  return [...largestFirst, ...log.filter((change) => !renewed.has(change.code))].slice(0, limit)
}
