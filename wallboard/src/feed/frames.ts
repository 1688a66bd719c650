/** What the hub's frames may be, as PROTOCOL describes them. */
export type FrameKind = 'SNAPSHOT' | 'RESUMED' | 'CHANGES' | 'RESYNC' | 'HEARTBEAT'

/** One area's figures, whatever they count; `code` is dotted. */
export type AreaFigures = { code: string }

/** One frame of figures, as the hub sends it. */
export type Frame<Area extends AreaFigures> = {
  kind: FrameKind
  epoch: string
  seq: number
  /** When it was made by the hub's clock, RFC 3339. */
  asOf: string
  cursor: string
  areas: readonly Area[]
}

/** Figures by dotted code. */
export type Figures<Area extends AreaFigures> = ReadonlyMap<string, Area>

/** What a screen knows of one topic: the last frame's position and every area's newest figures. */
export type FeedState<Area extends AreaFigures> = {
  /** Where to resume from; null before the first frame and after the hub could not serve it. */
  cursor: string | null
  /** The journal's epoch that `areas` belong to; null before the first snapshot. */
  epoch: string | null
  /** Time of the last frame by the hub's clock, RFC 3339; null before the first frame. */
  asOf: string | null
  /** Empty before the first snapshot. */
  areas: Figures<Area>
}

/** Before the first frame. */
export const nothingYet: FeedState<never> = {
  cursor: null,
  epoch: null,
  asOf: null,
  areas: new Map<string, never>(),
}

/**
 * The state after a frame. Figures are absolute, so a snapshot replaces everything and changes
 * replace what they name. After RESYNC the old figures stay on show, without a cursor, until the
 * snapshot that follows. Frames of another epoch than the state's are not merged: null, and the
 * topic must be opened again without a cursor.
 */
export function fold<Area extends AreaFigures>(
  state: FeedState<Area>,
  frame: Frame<Area>,
): FeedState<Area> | null {
  if (frame.kind === 'RESYNC') return { ...state, cursor: null }
  const { cursor, epoch, asOf } = frame
  const incoming = frame.areas.map((area) => [area.code, area] as const)
  if (frame.kind === 'SNAPSHOT') return { cursor, epoch, asOf, areas: new Map(incoming) }
  if (epoch !== state.epoch) return null
  const areas = incoming.length === 0 ? state.areas : new Map([...state.areas, ...incoming])
  return { cursor, epoch, asOf, areas }
}
