import { computed, onScopeDispose, ref } from 'vue'
import type { ComputedRef } from 'vue'
import { readDeskUrl, searchAfter } from './desk-url.ts'
import type { DeskStep, DeskUrl } from './desk-url.ts'

/** The page's own URL as its state; every step can be gone back from. */
export function useDeskUrl(): {
  url: ComputedRef<DeskUrl>
  hrefOf: (step: DeskStep) => string
  goTo: (step: DeskStep) => void
} {
  const search = ref(location.search)
  const read = () => (search.value = location.search)
  addEventListener('popstate', read)
  onScopeDispose(() => removeEventListener('popstate', read))
  const hrefOf = (step: DeskStep) => searchAfter(search.value, step)
  return {
    url: computed(() => readDeskUrl(search.value)),
    hrefOf,
    goTo: (step) => {
      const next = hrefOf(step)
      if (next !== searchAfter(search.value, {})) history.pushState(null, '', next)
      read()
    },
  }
}
