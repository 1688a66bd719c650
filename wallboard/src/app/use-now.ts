import { onScopeDispose, readonly, ref } from 'vue'
import type { Ref } from 'vue'

/** This screen's real clock in epoch milliseconds, renewed every second. */
export function useNow(): Readonly<Ref<number>> {
  const now = ref(Date.now())
  const timer = setInterval(() => (now.value = Date.now()), 1000)
  onScopeDispose(() => clearInterval(timer))
  return readonly(now)
}
