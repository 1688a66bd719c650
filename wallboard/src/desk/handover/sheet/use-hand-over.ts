import { computed, ref } from 'vue'
import type { Ref } from 'vue'
import { useRepeated } from '../../../feed/index.ts'
import type { DeskTools } from '../../tools.ts'
import { collect } from './collect.ts'
import { handOver } from './hand-over.ts'
import type { HandOver } from './hand-over.ts'
import { hubNow } from './hub-now.ts'
import { shiftBegan } from './shift.ts'

/** A hand-over with the span that it tells of, epoch milliseconds by the hub's clock. */
export type MadeHandOver = { handOver: HandOver; began: number; at: number }

/**
 * The hand-over of the shift that began at `since` (RFC 3339; null: a usual shift ago); made anew when
 * that changes and on `renew`. The one made before stays until then.
 */
export function useHandOver(
  tools: DeskTools,
  since: () => string | null,
): {
  made: Readonly<Ref<MadeHandOver | null>>
  failed: Readonly<Ref<boolean>>
  renew: () => void
} {
  const times = ref(0)
  const { answer, failure } = useRepeated(
    () => [since(), times.value],
    async (): Promise<MadeHandOver> => {
      const at = await hubNow(tools.ask)
      const began = shiftBegan(since(), at)
      const within = tools.viewer.area?.code ?? '35'
      const { open, changes } = await collect(tools.ask, within, new Date(began).toISOString())
      return { handOver: handOver(open, changes), began, at }
    },
    { good: null, bad: 5_000 },
  )
  return {
    made: computed(() => answer.value),
    failed: computed(() => failure.value !== null),
    renew: () => times.value++,
  }
}
