import type { CountFrame, CountState } from './frames.ts'

/** A change of the number of stations published in one area. */
export type Change = {
  code: string
  /** Stations published before; null when the area had no public count. */
  before: number | null
  after: number
  /** When it changed by the hub's clock, RFC 3339. */
  asOf: string
}

const extent = ({ before, after }: Change) => Math.abs(after - (before ?? 0))

/**
 * The newest changes first, at most `limit`, one for each area: the frame's own changes against
 * `before`, the largest first, then the older ones. A snapshot says how things are, not what
 * changed, so it adds none.
 */
export function recordChanges(
  log: readonly Change[],
  before: CountState,
  frame: CountFrame,
  limit: number,
): readonly Change[] {
  if (frame.kind !== 'CHANGES' && frame.kind !== 'RESUMED') return log
  const fresh = frame.areas.flatMap((area): Change[] => {
    const after = area.publicCount?.stationsPublished
    const previous = before.areas.get(area.code)?.publicCount?.stationsPublished ?? null
    if (after === undefined || after === previous) return []
    return [{ code: area.code, before: previous, after, asOf: frame.asOf }]
  })
  if (fresh.length === 0) return log
  const renewed = new Set(fresh.map((change) => change.code))
  const largestFirst = fresh.toSorted((one, other) => extent(other) - extent(one))
  return [...largestFirst, ...log.filter((change) => !renewed.has(change.code))].slice(0, limit)
}
