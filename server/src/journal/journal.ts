import type { Clock } from '../domain/clock.ts'
import { HubError } from '../domain/errors.ts'
import type { Draft, Outcome, Recorder } from '../commands/recorder.ts'
import { Batch } from './batch.ts'
import type { Entry, Epoch } from './entry.ts'
import { markOf, type Position } from './position.ts'
import type { EntryFilter, JournalStore } from './store.ts'

/** Called with the entries of one commit, in order, once they are durable. */
export type CommitListener = (entries: readonly Entry[]) => void

interface Waiting {
  drafts: readonly Draft[]
  resolve: (outcomes: Outcome[]) => void
  reject: (error: HubError) => void
}

/**
 * The ordered record of everything that happened. All that is asked for in one turn of the event
 * loop is numbered, sealed and committed in one transaction at its end; then the listeners fold it,
 * then the promises resolve: who got an answer finds it in the figures.
 */
export class Journal implements Recorder {
  readonly #store: JournalStore
  readonly #clock: Clock
  readonly #streams: Map<string, number>
  readonly #listeners: CommitListener[] = []
  #epoch: Epoch
  #head: { seq: number; hash: string; at: number }
  #waiting: Waiting[] = []
  #scheduled = false

  constructor(store: JournalStore, clock: Clock, epoch: Epoch) {
    this.#store = store
    this.#clock = clock
    this.#epoch = epoch
    this.#streams = store.streamVersions()
    this.#head = store.head() ?? { seq: 0, hash: epoch.previousHash, at: 0 }
  }

  /** The history being written. */
  get epoch(): string {
    return this.#epoch.id
  }

  /** The last position; 0 in an empty journal. */
  get seq(): number {
    return this.#head.seq
  }

  /** The version a stream has reached; 0 when nothing is in it. */
  versionOf(stream: string): number {
    return this.#streams.get(stream) ?? 0
  }

  /** The position after a seq of this history, at a moment. */
  position(seq: number, at: number): Position {
    const hash = seq === this.#head.seq ? this.#head.hash : this.hashAt(seq)
    return { epoch: this.epoch, seq, at, mark: markOf(hash ?? '') }
  }

  /** Whether a position belongs to this very history and is not ahead of it. */
  knows(position: Position): boolean {
    if (position.epoch !== this.epoch || position.seq > this.seq) return false
    const hash = this.hashAt(position.seq)
    return hash !== null && markOf(hash) === position.mark
  }

  /** Entries after a position, in order. */
  read(after: number, through = this.seq): IterableIterator<Entry> {
    return this.#store.read(after, through)
  }

  /** Entries before a position that fit, newest first, a part of the journal at a time. */
  readBack(before: number, only: EntryFilter = {}): IterableIterator<Entry[]> {
    return this.#store.readBack(before, only)
  }

  /** Every history that the journal was written in, oldest first. */
  epochs(): Epoch[] {
    return this.#store.epochs()
  }

  /** Calls back after every commit, before the commit is acknowledged. */
  onCommit(listener: CommitListener): void {
    this.#listeners.push(listener)
  }

  record(drafts: readonly Draft[]): Promise<Outcome[]> {
    if (drafts.length === 0) return Promise.resolve([])
    return new Promise((resolve, reject) => {
      this.#waiting.push({ drafts, resolve, reject })
      if (this.#scheduled) return
      this.#scheduled = true
      setImmediate(() => this.flush())
    })
  }

  /** What would become of drafts if they were recorded now, and the entries they would be. */
  foresee(drafts: readonly Draft[]): { outcomes: Outcome[]; entries: readonly Entry[] } {
    const batch = this.#begin()
    return { outcomes: drafts.map((draft) => batch.add(draft)), entries: batch.entries }
  }

  /** Commits what is waiting now; the hub calls it when it stops. */
  flush(): void {
    const waiting = this.#waiting
    this.#waiting = []
    this.#scheduled = false
    if (waiting.length === 0) return
    const batch = this.#begin()
    const outcomes: Outcome[][] = []
    try {
      for (const { drafts } of waiting) outcomes.push(drafts.map((draft) => batch.add(draft)))
      if (batch.entries.length > 0) this.#store.append(batch.entries)
    } catch (cause) {
      const message = 'The journal could not be written; nothing was accepted. Send it again.'
      const error = new HubError('JOURNAL_UNAVAILABLE', message, { cause })
      for (const { reject } of waiting) reject(error)
      return
    }
    this.#advance(batch)
    waiting.forEach(({ resolve }, index) => resolve(outcomes[index] ?? []))
  }

  /** Hash of the entry at a position (of the genesis for 0); null when there is none. */
  hashAt(seq: number): string | null {
    if (seq === this.#head.seq) return this.#head.hash
    if (seq === 0) return this.#store.epochs()[0]?.previousHash ?? null
    return this.#store.entry(seq)?.hash ?? null
  }

  /** An empty batch that would follow the last entry. */
  #begin(): Batch {
    return new Batch({
      epoch: this.epoch,
      after: this.#head,
      now: this.#clock.now(),
      versionOf: (stream) => this.versionOf(stream),
      findKey: (actor, key) => this.#store.findKey(actor, key),
    })
  }

  #advance(batch: Batch): void {
    const last = batch.entries.at(-1)
    if (!last) return
    this.#head = last
    for (const [stream, version] of batch.versions) this.#streams.set(stream, version)
    for (const listener of this.#listeners) listener(batch.entries)
  }
}
