import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { recordChanges } from './changes.ts'
import type { Change } from './changes.ts'
import { follow } from './follow.ts'
import { nothingYet } from './frames.ts'
import type { CountState } from './frames.ts'
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
export type Feed = {
  counts: Readonly<Record<WallLevel, Readonly<Ref<CountState>>>>
  /** Districts that changed since the screen was opened, newest first. */
  changes: Readonly<Ref<readonly Change[]>>
  link: Readonly<Ref<Link>>
  /** The hub will not serve this screen with these credentials; nothing is tried any more. */
  refused: Readonly<Ref<boolean>>
}

/** Outside things that a feed needs; the defaults are the browser's. */
export type FeedSurroundings = { now?: () => number; random?: () => number; timers?: Timers }

/** Follows the public count of the province, its regencies and districts until the scope ends. */
export function useFeed(port: FeedPort, within: string, around: FeedSurroundings = {}): Feed {
  const { now = Date.now, random = Math.random, timers = realTimers } = around
  const counts = {
    PROVINCE: shallowRef(nothingYet),
    REGENCY: shallowRef(nothingYet),
    DISTRICT: shallowRef(nothingYet),
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
        counts[level].value = state
        hear(level, frame.asOf)
        watchForSilence()
        if (level === 'DISTRICT')
          changes.value = recordChanges(changes.value, before, frame, changesKept)
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
    counts: {
      PROVINCE: shallowReadonly(counts.PROVINCE),
      REGENCY: shallowReadonly(counts.REGENCY),
      DISTRICT: shallowReadonly(counts.DISTRICT),
    },
    changes: shallowReadonly(changes),
    link: readonly(link),
    refused: readonly(refused),
  }
}
