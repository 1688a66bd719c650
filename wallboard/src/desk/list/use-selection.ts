import { readonly, shallowRef } from 'vue'
import type { Ref } from 'vue'

/** Tickets chosen to be acted on together, by number. */
export function useSelection(): {
  selected: Readonly<Ref<ReadonlySet<number>>>
  toggle: (number: number) => void
  clear: () => void
} {
  const selected = shallowRef<ReadonlySet<number>>(new Set())
  return {
    selected: readonly(selected) as Readonly<Ref<ReadonlySet<number>>>,
    toggle: (number) => {
      const next = new Set(selected.value)
      if (!next.delete(number)) next.add(number)
      selected.value = next
    },
    clear: () => (selected.value = new Set()),
  }
}
