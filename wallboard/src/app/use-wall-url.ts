import { computed, onScopeDispose, ref } from 'vue'
import type { ComputedRef } from 'vue'
import { readWallUrl, searchFor } from './wall-url.ts'
import type { WallUrl } from './wall-url.ts'

/** The page's own URL as configuration, with the way to another area and back. */
export function useWallUrl(): {
  url: ComputedRef<WallUrl>
  hrefOf: (area: string | null) => string
  goTo: (area: string | null) => void
} {
  const search = ref(location.search)
  const read = () => (search.value = location.search)
  addEventListener('popstate', read)
  onScopeDispose(() => removeEventListener('popstate', read))
  const hrefOf = (area: string | null) => searchFor(search.value, area)
  const goTo = (area: string | null) => {
    history.pushState(null, '', hrefOf(area))
    read()
  }
  return { url: computed(() => readWallUrl(search.value)), hrefOf, goTo }
}
