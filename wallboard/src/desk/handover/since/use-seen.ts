import { onScopeDispose, watch } from 'vue'
import type { Ref } from 'vue'

/** Real milliseconds that something must stand in sight before it counts as seen. */
const glance = 1_200

/**
 * Calls `saw` when an element has stood wholly in sight, or filled most of the window, for a moment,
 * in a window that is itself looked at; again each time that `shows` changes, since what it shows
 * then has not been seen yet.
 */
export function useSeen(
  element: Readonly<Ref<HTMLElement | null>>,
  shows: () => unknown,
  saw: () => void,
): void {
  let timer: ReturnType<typeof setTimeout> | undefined
  // A window behind another one is not read: it is asked again until it has come forward.
  const note = () => {
    if (document.visibilityState === 'visible') saw()
    else timer = setTimeout(note, glance)
  }
  const observer = new IntersectionObserver(
    (entries) => {
      clearTimeout(timer)
      const last = entries.at(-1)
      if (!last?.isIntersecting) return
      const { intersectionRatio, intersectionRect, rootBounds } = last
      const fills = rootBounds !== null && intersectionRect.height > rootBounds.height * 0.6
      if (intersectionRatio >= 0.95 || fills) timer = setTimeout(note, glance)
    },
    { threshold: [0, 0.25, 0.5, 0.75, 0.95, 1] },
  )
  watch(
    [element, shows],
    () => {
      // Observed anew it is told of anew.
      observer.disconnect()
      clearTimeout(timer)
      if (element.value) observer.observe(element.value)
    },
    { immediate: true, flush: 'post' },
  )
  onScopeDispose(() => {
    observer.disconnect()
    clearTimeout(timer)
  })
}
