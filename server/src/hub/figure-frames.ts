import type { FigureFrame, FrameKind } from './frame.ts'
import type { Scope, Standing } from './topic.ts'

/** How old a snapshot may be that still holds, in milliseconds of real time. */
const SNAPSHOT_AGE = 5_000

/** Least time between two snapshots that are made at once; those in between wait for the tick. */
const SNAPSHOT_GAP = 250

/** What frames are made of. */
export interface FrameMaker {
  standing(): Standing
  /** Where a cursor stands; null when it cannot be served. */
  resumable(cursor: string): Standing | null
  /** Codes of the areas that are owed to who stands at `from`. */
  owed(scope: Scope, from: Standing, to: Standing): readonly string[]
  /** Whether no ticket changed since a standing: they are counted only when somebody asks for them. */
  sameTickets(since: Standing): boolean
  /** Codes of all areas of a scope. */
  all(scope: Scope): readonly string[]
  frame(kind: FrameKind, codes: readonly string[], at: Standing): FigureFrame
}

/** A first frame, and where it leaves its reader. */
export interface Opened {
  frame: FigureFrame
  at: Standing
}

/**
 * The frames of one scope. Readers that stand at the same place are given the very same frame: it is
 * made once, and whoever writes it down can tell by its identity that it was written already.
 */
export class FigureFrames {
  readonly #source: FrameMaker
  readonly #scope: Scope
  /** The present tick, and what was made on it. */
  #to: Standing | null = null
  readonly #byStanding = new Map<Standing, FigureFrame | null>()
  /** By the areas in them: who is owed the same is given the same, wherever they stood. */
  readonly #byAreas = new Map<string, FigureFrame>()
  #heartbeat: FigureFrame | null = null
  #snapshot: (Opened & { madeAt: number }) | null = null

  constructor(source: FrameMaker, scope: Scope) {
    this.#source = source
    this.#scope = scope
  }

  /** What changed between two standings; null when nothing did. */
  changes(from: Standing, to: Standing): FigureFrame | null {
    if (this.#to !== to) {
      this.#to = to
      this.#byStanding.clear()
      this.#byAreas.clear()
    }
    const known = this.#byStanding.get(from)
    if (known !== undefined) return known
    const frame = this.#make(from, to)
    this.#byStanding.set(from, frame)
    return frame
  }

  /** Says that nothing changed up to a standing. */
  heartbeat(at: Standing): FigureFrame {
    if (this.#heartbeat?.seq !== at.seq || this.#heartbeat.asOf !== at.at) {
      this.#heartbeat = this.#source.frame('HEARTBEAT', [], at)
    }
    return this.#heartbeat
  }

  /**
   * Every area of the scope as it is now, and where that leaves a reader. Null when many come at once
   * while figures change: then they wait for the next tick, whose `beat` is given, and share one.
   */
  snapshot(beat?: Standing): Opened | null {
    const now = performance.now()
    const at = beat ?? this.#source.standing()
    const last = this.#snapshot
    if (last && now - last.madeAt < SNAPSHOT_AGE && this.#holds(last.at, at)) return last
    if (!beat && last && now - last.madeAt < SNAPSHOT_GAP) return null
    const frame = this.#source.frame('SNAPSHOT', this.#source.all(this.#scope), at)
    this.#snapshot = { frame, at, madeAt: now }
    return this.#snapshot
  }

  /** What who stood at a cursor is owed; null when the cursor cannot be served. */
  resumed(after: string): Opened | null {
    const from = this.#source.resumable(after)
    if (!from) return null
    const at = this.#source.standing()
    return {
      frame: this.#source.frame('RESUMED', this.#source.owed(this.#scope, from, at), at),
      at,
    }
  }

  /** Says that a cursor cannot be served. */
  resync(at: Standing): FigureFrame {
    return this.#source.frame('RESYNC', [], at)
  }

  /** Whether a snapshot still says what is so, whatever is asked of it. */
  #holds(since: Standing, at: Standing): boolean {
    return this.#isCalm(since, at) && this.#source.sameTickets(since)
  }

  #make(from: Standing, to: Standing): FigureFrame | null {
    const codes = this.#source.owed(this.#scope, from, to)
    if (codes.length === 0) return null
    const key = codes.join()
    const frame = this.#byAreas.get(key) ?? this.#source.frame('CHANGES', codes, to)
    this.#byAreas.set(key, frame)
    return frame
  }

  #isCalm(from: Standing, to: Standing): boolean {
    return from === to || this.#source.owed(this.#scope, from, to).length === 0
  }
}
