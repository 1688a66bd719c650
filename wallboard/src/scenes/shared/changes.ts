import { isWithin, regencyOf, shortName } from '../../figures/names.ts'
import type { ChangesModel } from '../../panels/models.ts'
import { nameOf } from './input.ts'
import type { SceneFigures, SceneTime, Wall } from './input.ts'

// Real time: in a rehearsal at sixty times the speed a line must not be gone in fifteen seconds.
const recent = 15 * 60_000

// More than a line ever holds.
const shown = 8

/**
 * What changed inside the area on show in the last fifteen minutes, newest first; `changed` writes
 * the number that is followed.
 */
export function changesModel(
  input: Wall & Pick<SceneFigures<never>, 'changes'>,
  { hubNow }: SceneTime,
  changed: (count: string) => string,
): ChangesModel {
  const { format, focus, province } = input
  const say = format.words.changes
  const speed = input.info?.clock.speed ?? 1
  const since = hubNow === null ? -Infinity : hubNow - recent * speed
  const inside = input.changes.filter(
    ({ code, asOf }) => isWithin(code, focus ?? province) && Date.parse(asOf) >= since,
  )
  return {
    title: say.title,
    empty: say.empty,
    items: inside.slice(0, shown).map(({ code, before, after, asOf }) => {
      const now = changed(format.count(after))
      return {
        key: `${code} ${asOf}`,
        time: format.clock(Date.parse(asOf)),
        where: say.where(nameOf(input, code), shortName(nameOf(input, regencyOf(code)))),
        before: before === null ? null : format.count(before),
        after: before === null ? say.first(now) : now,
      }
    }),
  }
}
