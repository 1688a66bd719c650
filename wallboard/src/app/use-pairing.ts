import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'
import { createAsk } from '../feed/index.ts'
import { realTimers } from '../feed/port.ts'
import { noCodeYet, pair } from './pairing.ts'
import type { PairingInput, PairingShown } from './pairing.ts'

/** Pairs this television with the hub until the scope ends; `approved` as in {@link pair}. */
export function usePairing(approved: PairingInput['approved']): Readonly<Ref<PairingShown>> {
  const shown = ref<PairingShown>(noCodeYet)
  const ask = createAsk(
    '/graphql',
    () => null,
    (...request) => fetch(...request),
  )
  const show = (now: PairingShown) => (shown.value = now)
  onScopeDispose(pair({ ask, timers: realTimers, show, approved }))
  return readonly(shown)
}
