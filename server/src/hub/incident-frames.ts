import type { IncidentFrame } from './incident-frame.ts'
import type { IncidentSource } from './incident-source.ts'
import type { Standing } from './topic.ts'

/** Most entries whose changes one frame holds. */
const PAGE = 200

/** A page of changes behind one position. */
export interface IncidentPage {
  frame: IncidentFrame
  /** Whether more changes, of any area, stand behind it. */
  more: boolean
}

/**
 * The frames of the tickets of one area. Readers that stand at the same position are given the very
 * same frame, as with figures.
 */
export class IncidentFrames {
  readonly #source: IncidentSource
  readonly #within: string
  #last: (IncidentPage & { after: number; seq: number }) | null = null
  #snapshot: IncidentFrame | null = null
  #heartbeat: { frame: IncidentFrame; beat: Standing | undefined } | null = null

  constructor(source: IncidentSource, within: string) {
    this.#source = source
    this.#within = within
  }

  /** The changes behind a position, a page of them; without tickets when they are about other areas. */
  changes(after: number): IncidentPage {
    const { seq } = this.#source
    if (this.#last?.after === after && this.#last.seq === seq) return this.#last
    this.#last = { ...this.#page('CHANGES', after), after, seq }
    return this.#last
  }

  /** What who stood at a position missed, a page of it. */
  resumed(after: number): IncidentPage {
    return this.#page('RESUMED', after)
  }

  /** Every open ticket of the area as it is now. */
  snapshot(): IncidentFrame {
    const { seq } = this.#source
    if (this.#snapshot?.seq !== seq) {
      const incidents = this.#source.open(this.#within)
      this.#snapshot = this.#source.frame('SNAPSHOT', seq, { incidents })
    }
    return this.#snapshot
  }

  /** Says that nothing changed up to a position; the same for all who tick together. */
  heartbeat(seq: number, beat: Standing | undefined): IncidentFrame {
    const last = this.#heartbeat
    if (beat && last?.beat === beat && last.frame.seq === seq) return last.frame
    const frame = this.#source.frame('HEARTBEAT', seq)
    this.#heartbeat = { frame, beat }
    return frame
  }

  #page(kind: 'RESUMED' | 'CHANGES', after: number): IncidentPage {
    const { changes, left, through, more } = this.#source.owed(this.#within, after, PAGE)
    const incidents = changes.map(({ incident }) => incident)
    return { frame: this.#source.frame(kind, through, { incidents, left }), more }
  }
}
