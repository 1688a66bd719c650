import type { SceneId } from '../scenes/shared/scene.ts'
import { sceneOf } from '../scenes/shared/switch.ts'
import type { ThemeName } from '../theme/index.ts'
import type { Language } from '../words/index.ts'

/** A wall's configuration: all of it is in its URL. */
export type WallUrl = {
  scene: SceneId
  /** Seconds that each scene is shown, 5 to 3600; null: the scene stays. */
  rotate: number | null
  /** As written, not checked; null for the province. */
  area: string | null
  /** What the map shows; null: districts of the province, stations of a regency. */
  map: 'districts' | 'stations' | null
  language: Language
  theme: ThemeName
}

function rotation(given: string | null): number | null {
  const seconds = Number(given ?? Number.NaN)
  return seconds >= 5 && seconds <= 3600 ? seconds : null
}

/**
 * Reads a query string. Anything unknown is the default: the public count, no rotation, Indonesian,
 * dark, the whole province by districts.
 */
export function readWallUrl(search: string): WallUrl {
  const given = new URLSearchParams(search)
  const map = given.get('map')
  return {
    scene: sceneOf(given.get('scene')) ?? 'public-count',
    rotate: rotation(given.get('rotate')),
    area: given.get('area')?.trim() || null,
    map: map === 'districts' || map === 'stations' ? map : null,
    language: given.get('lang') === 'en' ? 'en' : 'id',
    theme: given.get('theme') === 'light' ? 'light' : 'dark',
  }
}

/** What a link on the wall changes of its URL. An area of null is the province. */
export type WallStep = { area?: string | null; scene?: SceneId }

/** The query string after a step, everything else in `search` unchanged. */
export function searchFor(search: string, { area, scene }: WallStep): string {
  const next = new URLSearchParams(search)
  if (area === null) next.delete('area')
  else if (area !== undefined) next.set('area', area)
  if (scene !== undefined) next.set('scene', scene)
  const text = next.toString()
  return text === '' ? '?' : `?${text}`
}
