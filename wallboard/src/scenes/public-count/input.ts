import type { AreaCount, Change, Freshness, HubInfo, PairInfo } from '../../feed/index.ts'
import type { Format } from '../../figures/format.ts'
import type { Boundaries } from '../../map/boundaries.ts'
import type { Theme } from '../../theme/index.ts'

/** Figures by dotted code. */
export type Counts = ReadonlyMap<string, AreaCount>

/** Everything that the scene's words and numbers are made of, but for the passing of time. */
export type SceneInput = {
  format: Format
  theme: Theme
  /** Dotted code of the province that this wall is of. */
  province: string
  /** Dotted code of the regency on show; null for the province. */
  focus: string | null
  /** What `?area=` said when there is no such area; null when all is well. */
  unknownArea: string | null
  areas: Counts
  regencies: Counts
  districts: Counts
  changes: readonly Change[]
  names: ReadonlyMap<string, string>
  pairs: readonly PairInfo[]
  /** Null until the hub has answered. */
  info: HubInfo | null
  boundaries: Boundaries | null
  boundariesFailed: boolean
  /** The URL that shows an area, with everything else as it is; null for the province. */
  hrefOf: (area: string | null) => string
}

/** What changes every second though nothing has happened: kept apart, so that only clocks follow. */
export type SceneTime = {
  /** The hub's clock, epoch milliseconds; null until the hub has answered. */
  hubNow: number | null
  /** The hub's time in the last frame, RFC 3339; null before the first. */
  lastAsOf: string | null
  freshness: Freshness
}

/** The area on show: the regency in focus, or the province. */
export function shownArea(input: SceneInput): AreaCount | null {
  const { focus, province, regencies, areas } = input
  return (focus === null ? areas.get(province) : regencies.get(focus)) ?? null
}

/** An area's name; its code where the hub has not told names yet. */
export function nameOf(input: SceneInput, code: string): string {
  return input.names.get(code) ?? code
}
