import type { BarModel } from '../../panels/models.ts'
import type { Words } from '../../words/index.ts'
import { sceneIds } from './scene.ts'
import type { SceneId } from './scene.ts'

const nameOf = (words: Words): Readonly<Record<SceneId, string>> => ({
  'public-count': words.publicCount.name,
  ballots: words.ballots.name,
  turnout: words.turnout.name,
  uploads: words.uploads.name,
  incidents: words.incidents.name,
})

/** The row of scenes in the bar, in the order of the keys that lead to them. */
export function sceneLinks(
  words: Words,
  shown: SceneId,
  hrefOf: (scene: SceneId) => string,
): BarModel['scenes'] {
  const names = nameOf(words)
  return sceneIds.map((id) => ({
    key: id,
    name: names[id],
    href: hrefOf(id),
    current: id === shown,
  }))
}

/** The scene of a text such as `?scene=` holds; null when there is none of that name. */
export function sceneOf(text: string | null): SceneId | null {
  return sceneIds.find((id) => id === text) ?? null
}

/** The scene of a key on the keyboard, `1` for the first; null for any other key. */
export function sceneOfKey(key: string): SceneId | null {
  return /^[1-9]$/.test(key) ? (sceneIds[Number(key) - 1] ?? null) : null
}

/** The scene after this one, the first after the last; `left` is left out. */
export function sceneAfter(scene: SceneId, left: SceneId | null = null): SceneId {
  const at = sceneIds.indexOf(scene) + 1
  const others = [...sceneIds.slice(at), ...sceneIds.slice(0, at)]
  return others.find((id) => id !== left) ?? scene
}
