import { onScopeDispose } from 'vue'

/** Runs only the last of many calls, `pause` real milliseconds after it. Ends with the scope. */
export function useLater(pause: number): { later: (run: () => void) => void; cancel: () => void } {
  let timer: ReturnType<typeof setTimeout> | undefined
  const cancel = () => clearTimeout(timer)
  onScopeDispose(cancel)
  return {
    cancel,
    later: (run) => {
      cancel()
      timer = setTimeout(run, pause)
    },
  }
}
