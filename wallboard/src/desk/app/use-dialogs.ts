import { computed, ref } from 'vue'
import type { WritableComputedRef } from 'vue'

const names = ['entry', 'filter', 'help'] as const

/** A dialog of the page; only one is open at a time. */
export type DialogName = (typeof names)[number]

/** Which dialog is open, as a switch for each. */
export function useDialogs(): {
  open: Readonly<Record<DialogName, WritableComputedRef<boolean>>>
  show: (name: DialogName) => void
} {
  const shown = ref<DialogName | null>(null)
  const switches = names.map((name) => {
    const isOpen = computed({
      get: () => shown.value === name,
      set: (open) => (shown.value = open ? name : null),
    })
    return [name, isOpen] as const
  })
  return {
    open: Object.fromEntries(switches) as Record<DialogName, WritableComputedRef<boolean>>,
    show: (name) => (shown.value = name),
  }
}
