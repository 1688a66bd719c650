/** A list that is being read: it stands still, and what is new waits. Ticket numbers, in order. */
export type Reading = {
  shown: readonly number[]
  /** What belongs on the list and is not shown yet. */
  waiting: readonly number[]
}

/** Nothing to read yet. */
export const nothingToRead: Reading = { shown: [], waiting: [] }

/** The list anew, in today's order, nothing waiting. */
export function readAnew(belonging: readonly number[]): Reading {
  return { shown: belonging, waiting: [] }
}

/**
 * The same list after something changed: what is shown stays where it is, even when it does not belong
 * any more; what has come waits. A list of nothing is read anew, as there is nothing to lose.
 */
export function readOn(reading: Reading, belonging: readonly number[]): Reading {
  if (reading.shown.length === 0) return readAnew(belonging)
  const shown = new Set(reading.shown)
  const waiting = belonging.filter((number) => !shown.has(number))
  const { length } = waiting
  const same =
    length === reading.waiting.length && waiting.every((n, at) => n === reading.waiting[at])
  return same ? reading : { shown: reading.shown, waiting }
}
