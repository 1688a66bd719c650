import type { Moment } from '../../domain/clock.ts'
import type { SheetRejection, SheetState, UploadPath } from '../../domain/uploads.ts'
import { HOUR, MINUTE, PUBLIC_COUNT_SNAPSHOT } from '../moments.ts'
import type { Random } from '../random.ts'
import type { Fate } from '../times/index.ts'

/** What becomes of a sheet at one moment. */
export interface SheetStep {
  at: Moment
  state: SheetState
  path?: UploadPath
  rejection?: SheetRejection
}

/** What is known of a station's sheets before each goes its way. */
export interface Sending {
  fate: Fate
  path: UploadPath
  /** From when on the sheets can be photographed. */
  counted: Moment
  sent: Moment
  published: Moment
  /** Reports every state, not only those that the room waits for. */
  thorough: boolean
  /** Decides what a late station's sheets wait for, 0 to 1. */
  lot: number
}

/** Share of sheets that are rejected once, of those sent from the station. */
const REJECTED = 0.03

/** The way of one sheet. `last`: it is the one that the publication of its station waits for. */
export function sheetPath(sending: Sending, last: boolean, random: Random): SheetStep[] {
  const { fate } = sending
  if (fate === 'PUBLISHED') return onTime(sending, last, random)
  return fate === 'LATE' ? late(sending, last, random) : throughDistrict(sending, last, random)
}

function onTime(sending: Sending, last: boolean, random: Random): SheetStep[] {
  const { counted, sent, published, path, thorough } = sending
  const share = last ? 1 : 0.55 + 0.45 * random()
  const done = { at: sent + share * (published - sent), state: 'PUBLISHED' as const }
  if (path === 'OFFLINE') return [{ at: counted, state: 'PROCESSED', path }, done]
  const queued = sent + random() * 0.2 * Math.min(published - sent, 30 * MINUTE)
  const held = path === 'OFFLINE_THEN_ONLINE'
  if (held)
    return [{ at: counted, state: 'PROCESSED', path }, { at: queued, state: 'QUEUED' }, done]
  if (random() < REJECTED) {
    const between = (part: number): Moment => queued + part * (done.at - queued)
    return [
      { at: queued, state: 'QUEUED', path },
      { at: between(0.3), state: 'REJECTED', rejection: reason(random()) },
      { at: between(0.6), state: 'CAPTURED' },
      { at: between(0.75), state: 'QUEUED' },
      done,
    ]
  }
  const steps: SheetStep[] = [{ at: queued, state: 'QUEUED', path }, done]
  if (!thorough) return steps
  return [
    { at: counted, state: 'CAPTURED', path },
    { at: (counted + sent) / 2, state: 'PROCESSED' },
    { at: sent, state: 'SENT' },
    ...steps,
  ]
}

/** Stands in the queue, is rejected, or is held on a telephone until the snapshot has gone by. */
function late(sending: Sending, last: boolean, random: Random): SheetStep[] {
  const { sent, published, counted, lot } = sending
  const done = publishedAt(sending, last, random)
  const again = { at: published - 10 * MINUTE, state: 'QUEUED' as const }
  if (lot < 0.15)
    return [{ at: counted, state: 'PROCESSED', path: 'OFFLINE_THEN_ONLINE' }, again, done]
  const queued: SheetStep = { at: sent, state: 'QUEUED', path: 'ONLINE' }
  if (lot < 0.55) return [queued, done]
  const rejection = lot < 0.85 ? 'PHOTO_QUALITY' : reason(random())
  return [queued, { at: sent + 20 * MINUTE, state: 'REJECTED', rejection }, again, done]
}

/** Cancelled, or never sent; the district takes it over and enters it at its meeting. */
function throughDistrict(sending: Sending, last: boolean, random: Random): SheetStep[] {
  const { fate, sent } = sending
  const handed = PUBLIC_COUNT_SNAPSHOT + (2 + 7 * random()) * HOUR
  const steps: SheetStep[] = [
    { at: handed, state: 'HANDED_TO_DISTRICT', path: 'DISTRICT' },
    publishedAt(sending, last, random),
  ]
  if (fate === 'NOT_SENT') return steps
  return [
    { at: sent, state: 'QUEUED', path: 'ONLINE' },
    { at: sent + 8 * MINUTE, state: 'CANCELLED' },
    ...steps,
  ]
}

/** One after the other within five minutes. */
function publishedAt({ published }: Sending, last: boolean, random: Random): SheetStep {
  const before = last ? 0 : random() * 5 * MINUTE
  return { at: published - before, state: 'PUBLISHED' }
}

function reason(lot: number): SheetRejection {
  if (lot < 0.6) return 'PHOTO_QUALITY'
  if (lot < 0.8) return 'READING_DIFFERS'
  return lot < 0.92 ? 'WRONG_SHEET' : 'DUPLICATE'
}
