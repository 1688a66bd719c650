import { nextTick } from 'vue'

/**
 * Where the keyboard was before something was opened over it. A menu that opens a dialog is gone when
 * the dialog closes, so the browser alone would leave the keyboard nowhere.
 */
export function useFocusReturn(otherwise: () => void): {
  remember: () => void
  /** For a dialog that closes: takes over from its own idea of where to go. */
  restore: (event?: Event) => void
} {
  let from: HTMLElement | null = null
  return {
    remember: () => {
      const { activeElement } = document
      const inside = Boolean(activeElement?.closest('[role=dialog], [role=menu]'))
      if (activeElement instanceof HTMLElement && activeElement !== document.body && !inside)
        from = activeElement
    },
    restore: (event) => {
      event?.preventDefault()
      const target = from
      from = null
      void nextTick(() => {
        if (target?.isConnected) target.focus()
        else otherwise()
      })
    },
  }
}
