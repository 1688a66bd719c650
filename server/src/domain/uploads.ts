import type { Moment } from './clock.ts'
import type { StationReport } from './observation.ts'

/** Sheets of one contest at one station; with two contests six a station. */
export const SHEETS_PER_CONTEST = 3

/** Sheets of one station. */
export const SHEETS_PER_STATION = 2 * SHEETS_PER_CONTEST

/** States of a result sheet after "not captured", which is the absence of any. */
export const sheetStates = [
  'CAPTURED',
  'PROCESSED',
  'SENT',
  'QUEUED',
  'PUBLISHED',
  'CANCELLED',
  'REJECTED',
  'HANDED_TO_DISTRICT',
] as const

/** A state of {@link sheetStates}. */
export type SheetState = (typeof sheetStates)[number]

/** How a sheet travels. */
export const uploadPaths = ['ONLINE', 'OFFLINE', 'OFFLINE_THEN_ONLINE', 'DISTRICT'] as const

/** A path of {@link uploadPaths}. */
export type UploadPath = (typeof uploadPaths)[number]

/** Why a sheet was rejected. */
export const sheetRejections = [
  'PHOTO_QUALITY',
  'READING_DIFFERS',
  'WRONG_SHEET',
  'DUPLICATE',
  'OTHER',
] as const

/** A reason of {@link sheetRejections}. */
export type SheetRejection = (typeof sheetRejections)[number]

/** What became of one result sheet; path and rejection left out keep their last value. */
export interface SheetReported extends StationReport {
  contest: string
  /** 1 to 3. */
  sheet: number
  state: SheetState
  path?: UploadPath
  rejection?: SheetRejection
  /** Who is to finish a sheet that was handed to the district. */
  owner?: string
  /** By when. */
  dueAt?: Moment
}

/** Type of the event that carries {@link SheetReported}. */
export const SHEET_REPORTED = 'sheet.reported'

/** Why a station is not published, in the order in which the first that applies is its reason. */
export const gapReasons = [
  'HANDED_TO_DISTRICT',
  'PUBLICATION_CANCELLED',
  'REJECTED_PHOTO',
  'REJECTED_OTHER',
  'IN_QUEUE',
  'NO_SIGNAL',
  'INCOMPLETE',
  'NOT_SENT',
] as const

/** A reason of {@link gapReasons}. */
export type GapReason = (typeof gapReasons)[number]

/** One sheet as it stands; state null when it is not captured. */
export interface SheetStanding {
  state: SheetState | null
  path: UploadPath | null
  rejection: SheetRejection | null
}

/**
 * Why a station is not published: the first reason that applies to any of its unpublished sheets;
 * null when every sheet is published. `signal` is false for a station known to be without.
 */
export function gapReason(sheets: readonly SheetStanding[], signal: boolean): GapReason | null {
  let open = 0
  let first: number = LAST
  // Every sheet of every station is looked at when a map opens: without a list in between.
  for (const sheet of sheets) {
    if (sheet.state === 'PUBLISHED') continue
    open += 1
    first = Math.min(first, gapReasons.indexOf(reasonOf(sheet)))
  }
  if (open === 0) return null
  if (!signal) first = Math.min(first, NO_SIGNAL)
  const some = first === LAST && open < sheets.length
  return some ? 'INCOMPLETE' : (gapReasons[first] ?? 'NOT_SENT')
}

const NO_SIGNAL = gapReasons.indexOf('NO_SIGNAL')
const LAST = gapReasons.indexOf('NOT_SENT')

/** Why a sheet that is not published is not, by itself. */
function reasonOf({ state, path, rejection }: SheetStanding): GapReason {
  switch (state) {
    case 'HANDED_TO_DISTRICT':
      return 'HANDED_TO_DISTRICT'
    case 'CANCELLED':
      return 'PUBLICATION_CANCELLED'
    case 'REJECTED':
      return rejection === 'PHOTO_QUALITY' ? 'REJECTED_PHOTO' : 'REJECTED_OTHER'
    case 'QUEUED':
    case 'SENT':
      return 'IN_QUEUE'
    case 'PROCESSED':
      return path === 'OFFLINE' || path === 'OFFLINE_THEN_ONLINE' ? 'NO_SIGNAL' : 'NOT_SENT'
    default:
      return 'NOT_SENT'
  }
}
