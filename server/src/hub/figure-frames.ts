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
  #calm: Calm | null = null
  #made: { to: Standing; frame: FigureFrame | null } | null = null
  #heartbeat: FigureFrame | null = null
  #snapshot: (Opened & { madeAt: number }) | null = null

  constructor(source: FrameMaker, scope: Scope) {
    this.#source = source
    this.#scope = scope
  }

  /** What changed between two standings; null when nothing did. */
  changes(from: Standing, to: Standing): FigureFrame | null {
    if (this.#made?.to !== to) {
      if (!this.#calm) this.#calm = this.#calmSince(from)
      else if (this.#made?.frame) this.#calm = this.#calmSince(this.#made.to)
      this.#made = { to, frame: this.#make(this.#calm.since, to) }
    }
    // Who lags behind is owed more than the others.
    return this.#calm?.holds(from) ? this.#made.frame : this.#make(from, to)
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
    if (last && now - last.madeAt < SNAPSHOT_AGE && this.#isCalm(last.at, at)) return last
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

  #make(from: Standing, to: Standing): FigureFrame | null {
    const codes = this.#source.owed(this.#scope, from, to)
    return codes.length > 0 ? this.#source.frame('CHANGES', codes, to) : null
  }

  #calmSince(since: Standing): Calm {
    return new Calm(since, (from, to) => this.#isCalm(from, to))
  }

  #isCalm(from: Standing, to: Standing): boolean {
    return from === to || this.#source.owed(this.#scope, from, to).length === 0
  }
}

/** A time in which nothing changed: all who came in it are owed the same afterwards. */
class Calm {
  readonly since: Standing
  readonly #isCalm: (from: Standing, to: Standing) => boolean
  /** Standings that are known to lie in it. */
  readonly #inside = new WeakSet<Standing>()

  constructor(since: Standing, isCalm: (from: Standing, to: Standing) => boolean) {
    this.since = since
    this.#isCalm = isCalm
    this.#inside.add(since)
  }

  holds(standing: Standing): boolean {
    if (this.#inside.has(standing)) return true
    const { seq, at } = this.since
    if (standing.seq < seq || standing.at < at || !this.#isCalm(this.since, standing)) return false
    this.#inside.add(standing)
    return true
  }
}
