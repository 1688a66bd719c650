import { setImmediate as nextTurn } from 'node:timers/promises'
import {
  PUBLIC_COUNT_REPORTED,
  type PublicCountReport,
} from '../../../server/src/domain/public-count.ts'
import type { FigureFrame } from '../../../server/src/hub/frame.ts'
import { FigureSource } from '../../../server/src/hub/figure-source.ts'
import type { Scope } from '../../../server/src/hub/topic.ts'
import { FigureCourse, type FigureCourseOptions } from '../../../server/src/hub/figure-course.ts'
import { Fleet } from '../../../server/src/hub/fleet.ts'
import type { Sources } from '../../../server/src/hub/hub.ts'
import { type Reading, Subscriber } from '../../../server/src/hub/subscriber.ts'
import { topicsOf } from '../../../server/src/hub/topics.ts'
import { geography } from '../../support/builders/geography.ts'
import { draft, type JournalDesk, openJournal } from '../../support/builders/journal.ts'
import { toldState } from '../projections/day/builders.ts'
import { incidentSourceOf } from './tickets.ts'

/** Minutes after which a count stalls here. */
export const STALL_MINUTES = 60

/** A journal whose figures can be subscribed to. */
export interface Wall extends JournalDesk {
  source: FigureSource
  /** All that a hub delivers. */
  sources: Sources
  topic: Scope['topic']
  /** Takes counts in and folds them, one entry each. */
  take(...reports: PublicCountReport[]): Promise<void>
  /** A reader of regencies, unless it asks for something else. */
  reader(options?: ReaderOptions): Reader
}

/** What a reader asks for, where it matters. */
type ReaderOptions = Partial<FigureCourseOptions & Reading & Omit<Scope, 'topic'>>

/** A reader whose hub ticks when the test says so. */
export interface Reader<Frame = FigureFrame> {
  subscriber: Subscriber<Frame>
  /** The frame that is there without a tick, or comes with one; null when none does. */
  read(): Promise<Frame | null>
}

/** Opens an empty hub; nothing ticks by itself. */
export async function wall(): Promise<Wall> {
  const desk = await openJournal()
  const { journal, clock } = desk
  const { state } = toldState()
  journal.onCommit((entries) => entries.forEach((entry) => state.fold(entry)))
  const source = new FigureSource(journal, state, geography(), clock)
  const topic = topicsOf(state, STALL_MINUTES).publicCount
  return {
    ...desk,
    source,
    sources: { figures: source, incidents: incidentSourceOf({ ...desk, state }) },
    topic,
    async take(...reports) {
      const drafts = reports.map((data) => draft({ type: PUBLIC_COUNT_REPORTED, data }))
      await journal.record(drafts)
    },
    reader({ within = '35', level = 'REGENCY', ...options } = {}) {
      const served = { after: null, heartbeatMs: 60_000, ...anyone, ...options }
      const course = FigureCourse.from(source, { topic, within, level }, served)
      return readerOf(new Subscriber(new Fleet<FigureFrame>(), course, served))
    },
  }
}

/** Who may read as long as they like. */
export const anyone: Reading = { permit: () => undefined, onEnd: () => undefined }

/** Somebody who reads what a subscriber is given. */
export function readerOf<Frame>(subscriber: Subscriber<Frame>): Reader<Frame> {
  let asked: Promise<Frame | null> | null = null
  return {
    subscriber,
    async read() {
      // Who waits already goes on waiting: asking twice would be two readers.
      asked ??= subscriber.next().then(({ value, done }) => (done ? null : value))
      subscriber.tick()
      if (!(await settled(asked))) return null
      const frame = asked
      asked = null
      return frame
    },
  }
}

/** Whether a promise is settled, either way, once all that is due now has run. */
async function settled(promise: Promise<unknown>): Promise<boolean> {
  const yes = promise.then(
    () => true,
    () => true,
  )
  return Promise.race([yes, nextTurn(false)])
}
