import { isWithin, regencyOf, shortName } from '../../figures/names.ts'
import type { ChangesModel } from '../../panels/models.ts'
import { nameOf } from './input.ts'
import type { SceneInput } from './input.ts'

/** What changed last inside the area on show, newest first. */
export function changesModel(input: SceneInput): ChangesModel {
  const { format, focus, province } = input
  const say = format.words.changes
  const inside = input.changes.filter(({ code }) => isWithin(code, focus ?? province))
  return {
    title: say.title,
    empty: say.empty,
    items: inside.map(({ code, before, after, asOf }) => ({
      key: `${code} ${asOf}`,
      time: format.clock(Date.parse(asOf)),
      where: say.where(nameOf(input, code), shortName(nameOf(input, regencyOf(code)))),
      before: before === null ? null : format.count(before),
      after: before === null ? say.first(format.count(after)) : say.to(format.count(after)),
    })),
  }
}
