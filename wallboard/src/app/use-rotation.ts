import { onScopeDispose, watch } from 'vue'

/**
 * Calls `turn` every `seconds` (null: never) for a screen that nobody attends. Whenever `shown`
 * changes, by whatever hand, the full time begins anew.
 */
export function useRotation(
  seconds: () => number | null,
  shown: () => unknown,
  turn: () => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    [seconds, shown],
    ([pause]) => {
      clearTimeout(timer)
      if (pause !== null) timer = setTimeout(turn, pause * 1000)
    },
    { immediate: true },
  )
  onScopeDispose(() => clearTimeout(timer))
}
