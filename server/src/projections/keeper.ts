import type { Archive, SavedBlock } from './archive.ts'
import type { StationReport } from '../domain/observation.ts'
import type { Entry } from '../journal/entry.ts'
import { layoutOf } from './layout.ts'
import type { State } from './state.ts'
import { bytesOf } from './stations/columns.ts'
import { replayEffects } from './stations/effects.ts'

/** How often what is saved. */
export interface SavingPace {
  /** Entries between two savings. */
  entries: number
  /** Savings between two that keep the rows of all areas. */
  totals: number
  /** Savings between two that keep the projections and when areas changed, which are written whole. */
  projections: number
  /** Ranges that the stations are saved in, one a saving, so that no saving holds the hub up. */
  blocks: number
}

const usualPace: SavingPace = { entries: 2_000, totals: 50, projections: 10, blocks: 64 }

/** Reads entries of the journal after one position and through another, in order. */
export type ReadEntries = (after: number, through: number) => Iterable<Entry>

/** Hash of the entry at a position of the journal; null when there is none. */
export type HashAt = (seq: number) => string | null

/** Saves the state as it moves on, so that a restart need not begin at the first entry. */
export class Keeper {
  readonly #state: State
  readonly #archive: Archive
  readonly #hashAt: HashAt
  readonly #pace: SavingPace
  readonly #layout: string

  /** `state` is a new one, before its first entry. */
  constructor(state: State, archive: Archive, hashAt: HashAt, pace = usualPace) {
    this.#state = state
    this.#archive = archive
    this.#hashAt = hashAt
    this.#pace = pace
    this.#layout = layoutOf(state.day, pace.blocks)
  }

  /** Brings a new state to a position, from what was saved and the journal. */
  resume(read: ReadEntries, through: number): void {
    const saved = this.#usable(through)
    if (saved > 0) this.#restore(read, saved)
    for (const entry of read(saved, through)) {
      this.#state.fold(entry)
      this.keep()
    }
  }

  /** Saves when the next saving is due. One that fails is left to the next. */
  keep(): void {
    if (this.#state.seq % this.#pace.entries !== 0) return
    try {
      this.save()
    } catch {
      // A full disk: what is saved can be made anew, the figures must not stop for it.
    }
  }

  /**
   * Saves everything as it is now. Throws when it cannot; what is not saved is then kept for the next
   * saving, so that the history has no hole.
   */
  save(): void {
    const { seq, day, projections, findings } = this.#state
    const after = this.#archive.through()
    if (seq <= after) return
    const { stations } = day
    const cells = stations.totals.cells()
    const pace = this.#pace
    const savings = Math.floor(seq / pace.entries)
    const whole = savings % pace.projections === 0
    this.#archive.save({
      layout: this.#layout,
      hash: this.#hashAt(seq) ?? '',
      after,
      through: seq,
      projections: whole ? projections.save() : null,
      changes: whole ? { seq, topics: stations.savedChanges() } : null,
      findings: findings.unsaved(),
      effects: stations.effects.packed(),
      block: this.#block(savings % pace.blocks, seq),
      totals: savings % pace.totals === 0 ? { seq, cells } : null,
    })
    findings.saved()
    stations.effects.forget()
  }

  /** How far what is saved can be used; 0, and nothing is kept, when it cannot. */
  #usable(through: number): number {
    const saved = this.#archive.through()
    const { layout, hash } = this.#archive.saving() ?? {}
    if (saved <= through && layout === this.#layout && hash === this.#hashAt(saved)) {
      const projections = this.#archive.projections(saved)
      if (!projections || this.#state.projections.restore(projections)) return saved
    }
    this.#archive.clear()
    return 0
  }

  /**
   * Each range of stations was saved at another position, none after the last saving, and so were
   * the projections. Entries are taken again from the earliest on, each by who was saved before it.
   */
  #restore(read: ReadEntries, saved: number): void {
    const { day, projections } = this.#state
    const { index, stations } = day
    const savedAt = new Uint32Array(index.stations.length)
    for (const block of this.#archive.blocks()) {
      this.#load(block)
      savedAt.fill(block.seq, ...this.#range(block.block))
    }
    const earliest = savedAt.reduce((least, seq) => Math.min(least, seq), projections.seq)
    const types = new Set(stations.types)
    for (const entry of read(earliest, saved)) {
      if (types.has(entry.type)) {
        const report = JSON.parse(entry.body) as StationReport
        const at = savedAt[index.station(report.station) ?? -1]
        if (at !== undefined && entry.seq > at) stations.fold(report, entry)
      }
      if (entry.seq > projections.seq) projections.fold(entry)
    }
    stations.recount()
    this.#restoreChanges(saved)
    this.#state.findings.restore(this.#archive.findings())
  }

  /** What changed since the changes were saved is told by the effects. */
  #restoreChanges(saved: number): void {
    const { stations } = this.#state.day
    const { seq, topics } = this.#archive.changes() ?? { seq: 0, topics: {} }
    stations.restoreChanges(topics)
    for (const cells of this.#archive.effects(seq, saved)) {
      replayEffects(cells, seq, saved, (station, counter, _, at) =>
        stations.touch(station, counter, at),
      )
    }
  }

  #range(block: number): [from: number, to: number] {
    const count = this.#state.day.index.stations.length
    const { blocks } = this.#pace
    return [Math.floor((block * count) / blocks), Math.floor(((block + 1) * count) / blocks)]
  }

  #block(block: number, seq: number): SavedBlock {
    const [from, to] = this.#range(block)
    const columns = this.#state.day.stations.columns()
    return { block, seq, bytes: Buffer.concat(columns.map((column) => bytesOf(column, from, to))) }
  }

  #load({ block, bytes }: SavedBlock): void {
    const [from, to] = this.#range(block)
    let at = 0
    for (const column of this.#state.day.stations.columns()) {
      const place = bytesOf(column, from, to)
      place.set(bytes.subarray(at, at + place.length))
      at += place.length
    }
  }
}
