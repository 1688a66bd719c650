import { onScopeDispose } from 'vue'
import { isTyping } from './typing.ts'

/** Real milliseconds within which the second key of a pair such as `g 1` must follow. */
const pairWithin = 1_500

/**
 * What keys do, by the key's name as the browser tells it (`j`, `?`, `Enter`) or two of them after
 * one another (`g 1`). `/` and letters are those typed, so `A` is with the shift key.
 */
export type KeyBindings = Readonly<Record<string, () => void>>

/**
 * Hears keys until the scope ends: only those pressed without Ctrl, Alt or Meta, not into a field,
 * and not while a dialog or menu is open, which have keys of their own. `active` is asked each time.
 */
export function useDeskKeys(bindings: KeyBindings, active: () => boolean = () => true): void {
  let first: { key: string; at: number } | null = null
  const begins = (key: string) => Object.keys(bindings).some((name) => name.startsWith(`${key} `))

  function hear(event: KeyboardEvent): void {
    if (event.defaultPrevented || isTyping(event) || !active()) return
    const { key, timeStamp } = event
    const pair = first !== null && timeStamp - first.at < pairWithin ? `${first.key} ${key}` : null
    first = null
    const run = (pair === null ? undefined : bindings[pair]) ?? bindings[key]
    if (run) {
      event.preventDefault()
      run()
    } else if (begins(key)) first = { key, at: timeStamp }
  }

  addEventListener('keydown', hear)
  onScopeDispose(() => removeEventListener('keydown', hear))
}
