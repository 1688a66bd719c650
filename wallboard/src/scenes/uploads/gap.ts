import type { AreaUploads, GapReason } from '../../feed/index.ts'

/** Why stations are not published, in the order in which they are shown. */
export const shownReasons = [
  'IN_QUEUE',
  'INCOMPLETE',
  'HANDED_TO_DISTRICT',
  'REJECTED_PHOTO',
  'REJECTED_OTHER',
  'PUBLICATION_CANCELLED',
  'NO_SIGNAL',
  'NOT_SENT',
] as const satisfies readonly GapReason[]

/** The gap ledger of an area: stations by reason, and whether it balances. */
export type Gap = {
  byReason: ReadonlyMap<GapReason, number>
  /** Sum over all reasons. */
  missing: number
  /** True when published and missing add up to the stations of the area: they always must. */
  balanced: boolean
}

/** Reads an area's gap ledger; a reason that is not named counts no station. */
export function gapOf({ uploads, pollingStations }: AreaUploads): Gap {
  const byReason = new Map(uploads.gap.map(({ reason, stations }) => [reason, stations]))
  const missing = uploads.gap.reduce((sum, { stations }) => sum + stations, 0)
  return {
    byReason,
    missing,
    balanced: uploads.stationsPublished + missing === pollingStations,
  }
}

/** The reason of most stations, of equal ones the first shown; null when nothing is missing. */
export function mainReason(area: AreaUploads): { reason: GapReason; stations: number } | null {
  const { byReason } = gapOf(area)
  const [main] = shownReasons
    .map((reason) => ({ reason, stations: byReason.get(reason) ?? 0 }))
    .toSorted((one, other) => other.stations - one.stations)
  return main === undefined || main.stations === 0 ? null : main
}

/** True while no sheet of any station of the area has been heard of. */
export function isSilent(area: AreaUploads): boolean {
  return gapOf(area).byReason.get('NOT_SENT') === area.pollingStations
}
