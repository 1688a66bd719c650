import type { JournalStore } from '../../journal/store.ts'
import type { Journal } from '../../journal/journal.ts'
import type { Moment } from '../../domain/clock.ts'
import { REHEARSAL_OPENING } from '../../rehearsal/index.ts'
import type { RehearsalFlags } from '../config/flags.ts'
import { REHEARSAL_ACTOR } from './rehearsal.ts'

/** Type of the first entry of a rehearsal's journal. */
const REHEARSAL_BEGAN = 'rehearsal.began'

/** What a journal says of the rehearsal that it holds. */
export interface RehearsalBegan {
  seed: number
  /** Names, sorted. */
  faults: readonly string[]
  /** Until when the past was to be generated at once. */
  opening: Moment
}

/** The rehearsal that a journal holds; null when it is empty or was written in another form. */
export function recordedRehearsal(store: Pick<JournalStore, 'entry'>): RehearsalBegan | null {
  const first = store.entry(1)
  if (first?.type !== REHEARSAL_BEGAN) return null
  const { seed, faults, opening } = JSON.parse(first.body) as Partial<RehearsalBegan>
  if (seed === undefined || faults === undefined || opening === undefined) return null
  return { seed, faults, opening }
}

/** Notes in an empty journal which rehearsal it holds; the same one goes on after a restart. */
export async function beginRehearsal(
  journal: Journal,
  { seed, faults, from }: RehearsalFlags,
): Promise<void> {
  if (journal.seq > 0) return
  const data: RehearsalBegan = { seed, faults, opening: from ?? REHEARSAL_OPENING }
  const draft = { type: REHEARSAL_BEGAN, data, actor: REHEARSAL_ACTOR }
  await journal.record([{ ...draft, stream: 'rehearsal', expectedVersion: 0 }])
}
