import { headingName } from '../../figures/names.ts'
import type { BarModel } from '../../panels/models.ts'
import { connectionStatus } from './age.ts'
import { nameOf } from './input.ts'
import type { SceneTime, Wall } from './input.ts'
import type { SceneWords } from './scene.ts'

function clockOf({ info, format }: Wall, { hubNow }: SceneTime): BarModel['clock'] {
  if (hubNow === null || info === null) return null
  const speed =
    info.clock.speed === 1 ? null : format.words.rehearsalClock(format.count(info.clock.speed))
  return { time: format.time(hubNow), day: format.day(hubNow), speed }
}

/** The bar on top: where we are in the election, what this scene asks, when, and how fresh. */
export function barModel(
  wall: Wall,
  time: SceneTime,
  { question }: SceneWords,
  scenes: BarModel['scenes'],
): BarModel {
  const { format, focus, province, info } = wall
  return {
    phase: info && format.words.phase[info.phase],
    question: question(headingName(nameOf(wall, focus ?? province))),
    clock: clockOf(wall, time),
    connection: connectionStatus(time.freshness, format),
    switchLabel: format.words.scenes,
    scenes,
  }
}
