/** A moment: milliseconds since 1970-01-01T00:00Z by the hub's clock. */
export type Moment = number

/** The hub's clock: real time when live, simulated time in a rehearsal. */
export interface Clock {
  /** The moment it is. Never goes back. */
  now(): Moment
  /** Seconds of this clock in one second of real time: 1 when live. */
  readonly speed: number
}

/** Western Indonesia Time: UTC+7, no daylight saving. */
export const WIB_OFFSET_MS = 7 * 3_600_000

/**
 * Reads a publisher's stamp, `YYYY-MM-DD HH:MM:SS` in WIB. Null when it is not one, or names a day
 * or an hour that does not exist.
 */
export function parseWibStamp(text: string): Moment | null {
  const parts = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}:\d{2})$/.exec(text)
  if (!parts) return null
  const iso = `${parts[1]}T${parts[2]}.000Z`
  const asUtc = Date.parse(iso)
  // Date.parse rolls 30 February over to March; a stamp that does not come back as written is none.
  if (Number.isNaN(asUtc) || new Date(asUtc).toISOString() !== iso) return null
  return asUtc - WIB_OFFSET_MS
}

/** Writes a moment as the publisher does: `YYYY-MM-DD HH:MM:SS`, WIB. */
export function formatWibStamp(moment: Moment): string {
  return new Date(moment + WIB_OFFSET_MS).toISOString().slice(0, 19).replace('T', ' ')
}
