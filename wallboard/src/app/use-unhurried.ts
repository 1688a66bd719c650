import { onScopeDispose, shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'

/**
 * A value that changes at once but then not again for `pause` milliseconds, so that it can be read;
 * what came in between is skipped, the newest is shown.
 */
export function useUnhurried<Value>(source: () => Value, pause: number): Readonly<Ref<Value>> {
  const shown = shallowRef(source())
  let timer: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    timer = undefined
    if (shown.value === source()) return
    shown.value = source()
    timer = setTimeout(show, pause)
  }
  watch(source, () => {
    if (timer === undefined) show()
  })
  onScopeDispose(() => clearTimeout(timer))
  return shallowReadonly(shown) as Readonly<Ref<Value>>
}
