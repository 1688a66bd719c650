import { headingName } from '../../figures/names.ts'
import type { BarModel } from '../../panels/models.ts'
import { connectionStatus } from './age.ts'
import { nameOf } from './input.ts'
import type { SceneInput, SceneTime } from './input.ts'

function clockOf({ info, format }: SceneInput, { hubNow }: SceneTime): BarModel['clock'] {
  if (hubNow === null || info === null) return null
  const speed =
    info.clock.speed === 1 ? null : format.words.rehearsalClock(format.count(info.clock.speed))
  return { time: format.time(hubNow), day: format.day(hubNow), speed }
}

/** The bar on top: where we are in the election, what this scene asks, when, and how fresh. */
export function barModel(input: SceneInput, time: SceneTime): BarModel {
  const { format, focus, province, info } = input
  const { words } = format
  return {
    phase: info && words.phase[info.phase],
    question: words.publicCount.question(headingName(nameOf(input, focus ?? province))),
    clock: clockOf(input, time),
    connection: connectionStatus(time.freshness, format),
  }
}
