import { onScopeDispose, watch } from 'vue'
import type { Ref } from 'vue'

/**
 * Draws something in an element as long as it is there. `create` draws it and gives how to take it
 * away; that is done when the element changes or goes, and with the scope.
 */
export function inContainer(
  container: Readonly<Ref<HTMLElement | null>>,
  create: (element: HTMLElement) => () => void,
): void {
  let remove = () => {}
  let disposed = false
  watch(
    container,
    async (element) => {
      remove()
      remove = () => {}
      if (element === null) return
      // Names are drawn once, with whatever font is there: it must be there before.
      await document.fonts.load('600 24px "Inter SemiBold"')
      if (!disposed && container.value === element) remove = create(element)
    },
    { immediate: true },
  )
  onScopeDispose(() => {
    disposed = true
    remove()
  })
}
