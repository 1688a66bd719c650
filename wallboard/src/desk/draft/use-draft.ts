import { reactive, toRaw, watch } from 'vue'
import type { Shelf } from './shelf.ts'

/** Something that is typed, kept on the shelf with every change. */
export type Draft<Value extends object> = {
  value: Value
  /** True while it is not just as it began. */
  touched: () => boolean
  /** Begins anew and takes it from the shelf; `beginning` if it differs from the first. */
  reset: (beginning?: Value) => void
}

/**
 * The draft of that name, as it was left, or `blank`. Fields that the shelf does not know, or knows
 * with another type, are the blank's, so that an older page's draft cannot break this one.
 */
export function useDraft<Value extends object>(
  shelf: Shelf,
  name: string,
  blank: () => Value,
): Draft<Value> {
  const value = reactive(restored(shelf.read(name), blank())) as Value
  const touched = () => JSON.stringify(value) !== JSON.stringify(blank())
  watch(value, () => shelf.write(name, touched() ? toRaw(value) : null), {
    deep: true,
    flush: 'sync',
  })
  return { value, touched, reset: (beginning = blank()) => Object.assign(value, beginning) }
}

function restored<Value extends object>(kept: unknown, blank: Value): Value {
  if (typeof kept !== 'object' || kept === null) return blank
  const fits = Object.entries(kept).filter(([field, value]) => {
    const begins = (blank as Record<string, unknown>)[field]
    return field in blank && (begins === null || value === null || typeof begins === typeof value)
  })
  return { ...blank, ...Object.fromEntries(fits) }
}
