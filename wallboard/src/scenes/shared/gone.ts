import type { Format } from '../../figures/format.ts'
import type { GoneModel } from '../../panels/models.ts'
import type { SceneTime } from './input.ts'

/**
 * The mask over the whole wall with the last good moment, and with the hub's reason where it gave
 * one; null while the hub serves this screen.
 */
export function goneModel(format: Format, time: SceneTime): GoneModel | null {
  const { freshness, lastAsOf } = time
  if (freshness.state !== 'GONE') return null
  const say = format.words.gone
  const { age, trouble } = freshness
  const last =
    lastAsOf === null || age === null
      ? say.never
      : say.last(
          format.date(Date.parse(lastAsOf)),
          format.time(Date.parse(lastAsOf)),
          format.age(age),
        )
  const { title, advice } = trouble === null ? say : format.words.trouble[trouble]
  return { title, advice, last }
}
