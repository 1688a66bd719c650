import { HubQuery } from '@ruang-pantau/schema'
import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useNow } from '../../app/use-now.ts'
import { hubTime, useRepeated } from '../../feed/index.ts'
import type { Ask } from '../../feed/query.ts'

/** The hub's clock and mode as this page knows them. */
export type DeskClock = {
  /** Epoch milliseconds by the hub's clock; this machine's own before the first answer. */
  now: ComputedRef<number>
  rehearsal: ComputedRef<boolean>
  /** Seconds of the hub's clock in a real one; 1 when live. */
  speed: ComputedRef<number>
}

/** Asks the hub for its clock every ten seconds, and at once whenever `when` changes. */
export function useDeskClock(ask: Ask, when: () => unknown): DeskClock {
  const real = useNow()
  const { answer } = useRepeated(
    when,
    async () => {
      const { hub } = await ask(HubQuery, {})
      const clock = { hub: Date.parse(hub.now), speed: hub.clockSpeed, real: Date.now() }
      return { mode: hub.mode, clock }
    },
    { good: 10_000, bad: 2_000 },
  )
  return {
    now: computed(() => (answer.value ? hubTime(answer.value.clock, real.value) : real.value)),
    rehearsal: computed(() => answer.value?.mode === 'REHEARSAL'),
    speed: computed(() => answer.value?.clock.speed ?? 1),
  }
}
