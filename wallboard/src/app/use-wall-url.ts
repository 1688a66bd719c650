import { computed, onScopeDispose, ref } from 'vue'
import type { ComputedRef } from 'vue'
import { readWallUrl, searchFor } from './wall-url.ts'
import type { WallStep, WallUrl } from './wall-url.ts'

/** The page's own URL as configuration, with the way to another area or scene and back. */
export function useWallUrl(): {
  url: ComputedRef<WallUrl>
  hrefOf: (step: WallStep) => string
  goTo: (step: WallStep) => void
  /** As `goTo`, but leaves nothing to go back to: a wall that rotates for days fills no history. */
  turnTo: (step: WallStep) => void
} {
  const search = ref(location.search)
  const read = () => (search.value = location.search)
  addEventListener('popstate', read)
  onScopeDispose(() => removeEventListener('popstate', read))
  const hrefOf = (step: WallStep) => searchFor(search.value, step)
  return {
    url: computed(() => readWallUrl(search.value)),
    hrefOf,
    goTo: (step) => {
      history.pushState(null, '', hrefOf(step))
      read()
    },
    turnTo: (step) => {
      history.replaceState(null, '', hrefOf(step))
      read()
    },
  }
}
