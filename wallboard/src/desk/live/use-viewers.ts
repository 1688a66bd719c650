import { IncidentViewersSubscription } from '@ruang-pantau/schema'
import { onScopeDispose, readonly, ref, watch } from 'vue'
import type { Ref } from 'vue'
import { realTimers } from '../../feed/port.ts'
import type { DeskConnection } from './connection.ts'
import { persist } from './persist.ts'

/**
 * Who else looks at the ticket, by name; empty without one. To be subscribed is to be seen, so this
 * also tells the others that `self` is looking. Ends with the scope.
 */
export function useViewers(
  connection: DeskConnection,
  number: () => number | null,
  self: () => string,
): Readonly<Ref<readonly string[]>> {
  const others = ref<readonly string[]>([])
  let stop = () => {}
  watch(
    number,
    (looked) => {
      stop()
      stop = () => {}
      others.value = []
      if (looked === null) return
      const persistence = persist({
        timers: realTimers,
        random: Math.random,
        onRefused: () => {},
        open: (ended) =>
          connection.subscribe(
            IncidentViewersSubscription,
            { number: looked },
            {
              next: ({ incidentViewers }) => {
                persistence.settled()
                others.value = incidentViewers.filter((name) => name !== self())
              },
              ended,
            },
          ),
      })
      stop = persistence.stop
    },
    { immediate: true },
  )
  onScopeDispose(() => stop())
  return readonly(others)
}
