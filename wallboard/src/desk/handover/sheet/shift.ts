/** WIB is seven hours ahead of UTC all year. */
const wib = 7 * 3_600_000

/** How long a shift is taken to be where nothing else is said, in milliseconds. */
export const usualShift = 8 * 3_600_000

/**
 * When a shift began, epoch milliseconds: the moment of the URL when it is one and has passed by
 * `now`, else a usual shift before now, on the full minute.
 */
export function shiftBegan(given: string | null, now: number): number {
  const asked = Date.parse(given ?? '')
  if (!Number.isNaN(asked) && asked <= now) return asked
  return Math.floor((now - usualShift) / 60_000) * 60_000
}

/** A moment as a field for date and time takes it, in WIB: `2024-11-27T14:00`. */
export function asField(at: number): string {
  return new Date(at + wib).toISOString().slice(0, 16)
}

/** The moment that was typed into such a field, epoch milliseconds; null when it is none. */
export function fromField(text: string): number | null {
  const at = Date.parse(`${text}:00+07:00`)
  return Number.isNaN(at) ? null : at
}
