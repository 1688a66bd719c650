import type { Draft } from '../../../../server/src/commands/recorder.ts'
import { CANDIDATES_NAMED } from '../../../../server/src/domain/contests.ts'
import { PUBLIC_COUNT_REPORTED } from '../../../../server/src/domain/public-count.ts'
import type { Entry } from '../../../../server/src/journal/entry.ts'
import type { Archive } from '../../../../server/src/projections/archive.ts'
import { Keeper } from '../../../../server/src/projections/keeper.ts'
import { Past } from '../../../../server/src/projections/past.ts'
import { Projections } from '../../../../server/src/projections/projections.ts'
import type { State } from '../../../../server/src/projections/state.ts'
import { keyOf } from '../../../../server/src/projections/stations/stations.ts'
import { type Random, randomFor } from '../../../../server/src/rehearsal/random.ts'
import { wib } from '../../../support/builders/clock.ts'
import { contests } from '../../../support/builders/geography.ts'
import { type JournalDesk, openJournal } from '../../../support/builders/journal.ts'
import { count, naming } from '../../../support/builders/public-count.ts'
import { emptyState, index, type rules } from './builders.ts'
import { randomReports } from './random-reports.ts'

/** Saves often, so that a short day has a long history; the stations in four turns. */
const pace = { entries: 50, totals: 3, projections: 2, blocks: 4 }

/** A random day in a journal on SQLite, each entry accepted a second after the one before. */
export interface RecordedDay extends JournalDesk {
  entries: readonly Entry[]
  /** A state folded from the first entry on, up to a position. */
  stateAt(seq: number): State
  /** A hub's figures over `archive`, resumed up to a position as at a start. */
  start(archive: Archive, through: number, more?: Parameters<typeof rules>[0]): Life
}

/** The figures of a hub from one start to the next. */
export interface Life {
  state: State
  past: Past
  /** Folds the journal on, up to a position, saving on the way. */
  live(through: number): void
  /** Saves, as a hub that stops in order. */
  stop(): void
}

/** Records a random day of `reports` reports; now and then the publisher says something, too. */
export async function recordedDay(seed: number, reports: number): Promise<RecordedDay> {
  const desk = await openJournal()
  const { journal, store, clock } = desk
  const random = randomFor(seed, 'a recorded day')
  const said = randomReports(random, reports, index.stations.length)
  for (const [number, report] of said.entries()) {
    clock.pass(1_000)
    const also: Draft[] = number % 40 === 7 ? [published(number)] : []
    await journal.record([{ ...report, actor: 'petugas' }, ...also])
  }
  const entries = [...journal.read(0)]
  const keyAt = (seq: number): string => {
    const entry = store.entry(seq)
    return entry ? keyOf(entry) : ''
  }
  return {
    ...desk,
    entries,
    stateAt: (seq) => {
      const state = emptyState(keyAt)
      entries.slice(0, seq).forEach((entry) => state.fold(entry))
      return state
    },
    start: (archive, through, more) => {
      const state = emptyState(keyAt, more)
      const read = (after: number, until: number) => journal.read(after, until)
      const seqAt = (moment: number) => store.seqAt(moment)
      const empty = (): Projections => new Projections(contests())
      const past = new Past({ read, seqAt }, archive, state.day, empty)
      const keeper = new Keeper(state, archive, (seq) => journal.hashAt(seq), pace)
      keeper.resume(read, through)
      return {
        state,
        past,
        live: (until) => {
          for (const entry of read(state.seq, until)) {
            state.fold(entry)
            keeper.keep()
          }
        },
        stop: () => keeper.save(),
      }
    },
  }
}

/** An archive on a disk that is full now and then. */
export function onFullDisk(archive: Archive, random: Random): Archive {
  return {
    ...archive,
    save: (part) => {
      if (random() < 0.3) throw new Error('the disk is full')
      archive.save(part)
    },
  }
}

/** What the publisher says: his count, and once the names of the pairs. */
function published(number: number): Draft {
  const stampedAt = wib('27 19:00') + number * 60_000
  const votes = [number, number * 2, 900 - number]
  const report = count({ stationsPublished: number % 9, votes, stampedAt })
  const named = number === 247
  return {
    type: named ? CANDIDATES_NAMED : PUBLIC_COUNT_REPORTED,
    data: named ? naming() : report,
    actor: 'penerbit',
  }
}
