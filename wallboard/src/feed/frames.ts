import type { PublicCountSubscription, ResultOf } from '@ruang-pantau/schema'

/** One frame of the public count, as the hub sends it. */
export type CountFrame = ResultOf<typeof PublicCountSubscription>['publicCount']

/** One area's figures; its `publicCount` is null before the publisher's first. */
export type AreaCount = CountFrame['areas'][number]

/** What a screen knows of one topic: the last frame's position and every area's newest figures. */
export type CountState = {
  /** Where to resume from; null before the first frame and after the hub could not serve it. */
  cursor: string | null
  /** The journal's epoch that `areas` belong to; null before the first snapshot. */
  epoch: string | null
  /** Time of the last frame by the hub's clock, RFC 3339; null before the first frame. */
  asOf: string | null
  /** By area code. Empty before the first snapshot. */
  areas: ReadonlyMap<string, AreaCount>
}

/** Before the first frame. */
export const nothingYet: CountState = { cursor: null, epoch: null, asOf: null, areas: new Map() }

/**
 * The state after a frame. Figures are absolute, so a snapshot replaces everything and changes
 * replace what they name. After RESYNC the old figures stay on show, without a cursor, until the
 * snapshot that follows. Frames of another epoch than the state's are not merged: null, and the
 * topic must be opened again without a cursor.
 */
export function fold(state: CountState, frame: CountFrame): CountState | null {
  if (frame.kind === 'RESYNC') return { ...state, cursor: null }
  const { cursor, epoch, asOf } = frame
  const incoming = frame.areas.map((area) => [area.code, area] as const)
  if (frame.kind === 'SNAPSHOT') return { cursor, epoch, asOf, areas: new Map(incoming) }
  if (epoch !== state.epoch) return null
  const areas = incoming.length === 0 ? state.areas : new Map([...state.areas, ...incoming])
  return { cursor, epoch, asOf, areas }
}
