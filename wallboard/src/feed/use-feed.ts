import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { recordChanges } from './changes.ts'
import type { Change, Measure } from './changes.ts'
import { follow } from './follow.ts'
import { fold, nothingYet } from './frames.ts'
import type { AreaFigures, FeedState, Frame } from './frames.ts'
import type { Link } from './freshness.ts'
import { keepLink } from './keep-link.ts'
import { levelWithin, realTimers } from './port.ts'
import type { FeedPort, Level, Timers } from './port.ts'

const levels = ['PROVINCE', 'REGENCY', 'DISTRICT'] as const satisfies readonly Level[]

/** The levels that the wall follows; where its area lies lower, the upper ones are the area's own. */
export type WallLevel = (typeof levels)[number]

/** One for each district, so that a regency on show finds its own among them. */
const changesKept = 1000

/** What a screen shows and what it knows about the way there. All of it changes in place. */
export type Feed<Area extends AreaFigures> = {
  levels: Readonly<Record<WallLevel, Readonly<Ref<FeedState<Area>>>>>
  /** Districts that changed since the screen was opened, newest first. */
  changes: Readonly<Ref<readonly Change[]>>
  link: Readonly<Ref<Link>>
  /** The hub will not serve this screen with these credentials; nothing is tried any more. */
  refused: Readonly<Ref<boolean>>
}

/** Outside things that a feed needs; the defaults are the browser's. */
export type FeedSurroundings = { now?: () => number; random?: () => number; timers?: Timers }

/**
 * Follows one kind of figures of an area, its regencies and districts until the scope ends.
 * `measure` is the number whose changes are kept.
 */
export function useFeed<Area extends AreaFigures>(
  port: FeedPort<Area>,
  within: string,
  measure: Measure<Area>,
  around: FeedSurroundings = {},
): Feed<Area> {
  const { now = Date.now, random = Math.random, timers = realTimers } = around
  const states = {
    PROVINCE: shallowRef<FeedState<Area>>(nothingYet),
    REGENCY: shallowRef<FeedState<Area>>(nothingYet),
    DISTRICT: shallowRef<FeedState<Area>>(nothingYet),
  }
  const changes = shallowRef<readonly Change[]>([])
  const refused = ref(false)
  const { link, hear, wait, stop } = keepLink<WallLevel>(port, levels.length, { now, timers })

  const stops = levels.map((level) =>
    follow<FeedState<Area>, Frame<Area>>({
      open: (after, sink) => port.open({ within, level: levelWithin(level, within) }, after, sink),
      begin: nothingYet,
      fold,
      timers,
      random,
      onRefused: () => {
        refused.value = true
        // What is silent from now on says nothing about the socket, which others share.
        stop()
      },
      onWait: (why, pause) => wait(level, why, pause),
      onFrame: (state, frame, before) => {
        states[level].value = state
        hear(level, frame.asOf)
        if (level === 'DISTRICT')
          changes.value = recordChanges(changes.value, before, frame, measure, changesKept)
      },
    }),
  )
  onScopeDispose(() => {
    stop()
    stops.forEach((stopOne) => stopOne())
  })
  return {
    levels: {
      PROVINCE: shallowReadonly(states.PROVINCE),
      REGENCY: shallowReadonly(states.REGENCY),
      DISTRICT: shallowReadonly(states.DISTRICT),
    },
    changes: shallowReadonly(changes),
    link,
    refused: readonly(refused),
  }
}
