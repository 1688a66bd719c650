import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { recordChanges } from './changes.ts'
import type { Change, Measure } from './changes.ts'
import { follow } from './follow.ts'
import { nothingYet } from './frames.ts'
import type { AreaFigures, FeedState } from './frames.ts'
import type { Link } from './freshness.ts'
import { realTimers } from './port.ts'
import type { FeedPort, Level, Timers } from './port.ts'

const levels = ['PROVINCE', 'REGENCY', 'DISTRICT'] as const satisfies readonly Level[]

/** The levels that the wall follows. */
export type WallLevel = (typeof levels)[number]

/** Without any frame for this long the socket is taken for dead, however open it looks. */
const silence = 20_000
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
 * Follows one kind of figures of the province, its regencies and districts until the scope ends.
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
  const link = ref<Link>({ connected: false, lostAt: now(), lastFrameAt: null, lastAsOf: null })
  const heard = new Map<WallLevel, { at: number; asOf: string }>()
  let cancelWatch = () => {}

  function watchForSilence(): void {
    cancelWatch()
    cancelWatch = timers.after(silence, () => {
      port.terminate()
      watchForSilence()
    })
  }

  function hear(level: WallLevel, asOf: string): void {
    heard.set(level, { at: now(), asOf })
    if (heard.size < levels.length) return
    // The topic that has waited longest decides: one live block must not vouch for a silent one.
    const oldest = [...heard.values()].reduce((one, other) => (other.at < one.at ? other : one))
    link.value = { ...link.value, lastFrameAt: oldest.at, lastAsOf: oldest.asOf }
  }

  const stops = levels.map((level) =>
    follow({
      port,
      topic: { within, level },
      timers,
      random,
      onRefused: () => (refused.value = true),
      onFrame: (state, frame, before) => {
        states[level].value = state
        hear(level, frame.asOf)
        watchForSilence()
        if (level === 'DISTRICT')
          changes.value = recordChanges(changes.value, before, frame, measure, changesKept)
      },
    }),
  )
  const stopLink = port.onLink((connected) => {
    const lostAt = connected ? null : (link.value.lostAt ?? now())
    link.value = { ...link.value, connected, lostAt }
  })
  onScopeDispose(() => {
    cancelWatch()
    stopLink()
    stops.forEach((stop) => stop())
  })
  return {
    levels: {
      PROVINCE: shallowReadonly(states.PROVINCE),
      REGENCY: shallowReadonly(states.REGENCY),
      DISTRICT: shallowReadonly(states.DISTRICT),
    },
    changes: shallowReadonly(changes),
    link: readonly(link),
    refused: readonly(refused),
  }
}
