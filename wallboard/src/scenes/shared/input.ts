import type {
  AreaFigures,
  Change,
  Figures,
  Freshness,
  HubInfo,
  OpenTickets,
  PackedStations,
  PairInfo,
  TicketChange,
} from '../../feed/index.ts'
import type { Format } from '../../figures/format.ts'
import { regencyOf } from '../../figures/names.ts'
import type { Boundaries } from '../../map/boundaries.ts'
import type { Theme } from '../../theme/index.ts'

/** The tickets of a wall. */
export type WallTickets = {
  /** Null while they are not known. */
  open: OpenTickets | null
  /** Since the screen was opened, newest first. */
  changes: readonly TicketChange[]
  /** The hub shows this screen no tickets. */
  refused: boolean
}

/** The single stations of the area on show. */
export type WallStations = {
  /** Null until they are known. */
  packed: PackedStations | null
  /** Their states could not be had the last time. */
  failed: boolean
}

/** What every scene's words and numbers are made of, whatever it counts. */
export type Wall = {
  format: Format
  theme: Theme
  /** Dotted code of what this wall is of: the province, or the area that the screen is for. */
  province: string
  /** Dotted code of the regency on show; null for the province. */
  focus: string | null
  /** What `?area=` said when there is no such area; null when all is well. */
  unknownArea: string | null
  names: ReadonlyMap<string, string>
  /** Ballot columns of the governor's contest. Empty until known. */
  pairs: readonly PairInfo[]
  /** Null until the hub has answered. */
  info: HubInfo | null
  boundaries: Boundaries | null
  boundariesFailed: boolean
  tickets: WallTickets
  /** Null where the map shows districts. */
  stations: WallStations | null
  /** The URL that shows an area, with everything else as it is; null for the province. */
  hrefOf: (area: string | null) => string
}

/** The figures of one scene, by level; each map is empty before its first frame. */
export type SceneFigures<Area extends AreaFigures> = {
  areas: Figures<Area>
  regencies: Figures<Area>
  districts: Figures<Area>
  changes: readonly Change[]
}

/** Everything that a scene is made of, but for the passing of time. */
export type SceneInput<Area extends AreaFigures> = Wall & SceneFigures<Area>

/** What changes every second though nothing has happened: kept apart, so that only clocks follow. */
export type SceneTime = {
  /** The hub's clock, epoch milliseconds; null until the hub has answered. */
  hubNow: number | null
  /** The hub's time in the last frame, RFC 3339; null before the first. */
  lastAsOf: string | null
  freshness: Freshness
  /** The same for tickets, which come by themselves beside any figures. */
  ticketFreshness: Freshness
}

/** Figures of the area on show: the regency in focus, or the province. Null before they are here. */
export function shownArea<Area extends AreaFigures>(input: SceneInput<Area>): Area | null {
  const { focus, province, regencies, areas } = input
  return (focus === null ? areas.get(province) : regencies.get(focus)) ?? null
}

/** An area's name; its code where the hub has not told names yet. */
export function nameOf({ names }: Pick<Wall, 'names'>, code: string): string {
  return names.get(code) ?? code
}

/** The regency that the map is of, by its dotted code; null for the whole province. */
export function lookedAt({ focus, province }: Pick<Wall, 'focus' | 'province'>): string | null {
  return focus ?? (province.includes('.') ? regencyOf(province) : null)
}
