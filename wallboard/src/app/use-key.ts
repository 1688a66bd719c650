import { onScopeDispose } from 'vue'

/** Hears every key that is pressed alone, without a modifier and not into a field. */
export function useKey(pressed: (key: string) => void): void {
  const hear = ({ target, key, ctrlKey, altKey, metaKey }: KeyboardEvent) => {
    if (ctrlKey || altKey || metaKey || target instanceof HTMLInputElement) return
    pressed(key)
  }
  addEventListener('keydown', hear)
  onScopeDispose(() => removeEventListener('keydown', hear))
}
