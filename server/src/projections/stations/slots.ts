/** The two contests of a station: the governor's, and its own regency's or city's. */
export const SLOTS = 2

/** The slot of a contest at a station of that contest; null for a contest of elsewhere. */
export function slotOf(contest: string, station: string): number | null {
  if (contest === 'governor') return 0
  return contest === `regency:${station.slice(0, 5)}` ? 1 : null
}

/** The contest of a slot at a station, or in an area of one regency: the reverse of `slotOf`. */
export function contestOfSlot(slot: number, place: string): string {
  return slot === 0 ? 'governor' : `regency:${place.slice(0, 5)}`
}

/** Names of a counter kept once for each slot: `received0`, `received1`. */
export function slotted<Name extends string>(names: readonly Name[]): `${Name}${0 | 1}`[] {
  return ([0, 1] as const).flatMap((slot) => names.map((name) => `${name}${slot}` as const))
}
