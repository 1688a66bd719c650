import type { Incident } from '../domain/incidents/incident.ts'
import type { FrameKind } from './frame.ts'
import type { IncidentFrame } from './incident-frame.ts'
import type { Standing } from './topic.ts'

/** Most entries whose changes one frame holds. */
const PAGE = 200

/** How old a snapshot may be that still holds, in milliseconds of real time: its `asOf` is as old. */
const SNAPSHOT_AGE = 5_000

/** A ticket after a change, and the entry that changed it. */
export interface ChangedIncident {
  seq: number
  incident: Incident
}

/** Some changes in an area, in journal order. */
export interface OwedChanges {
  changes: ChangedIncident[]
  /** Numbers of tickets that were moved out of the area and did not come back, in order. */
  left: number[]
  /** The position up to which this is everything. */
  through: number
  /** Whether more changes, of any area, stand behind it. */
  more: boolean
}

/** What frames of tickets are made of. */
export interface TicketMaker {
  /** The position that the tickets stand at. */
  readonly seq: number
  /** The open tickets of an area, by number. */
  open(within: string): Incident[]
  /** What the next `limit` changes after a position, of any area, come to in an area. */
  owed(within: string, after: number, limit: number): OwedChanges
  frame(
    kind: FrameKind,
    seq: number,
    told?: Partial<Pick<IncidentFrame, 'incidents' | 'left'>>,
  ): IncidentFrame
}

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
  readonly #source: TicketMaker
  readonly #within: string
  #last: (IncidentPage & { after: number; seq: number }) | null = null
  #snapshot: { frame: IncidentFrame; madeAt: number } | null = null
  #heartbeat: { frame: IncidentFrame; beat: Standing | undefined } | null = null

  constructor(source: TicketMaker, within: string) {
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
    const now = performance.now()
    const last = this.#snapshot
    if (last?.frame.seq === seq && now - last.madeAt < SNAPSHOT_AGE) return last.frame
    const incidents = this.#source.open(this.#within)
    const frame = this.#source.frame('SNAPSHOT', seq, { incidents })
    this.#snapshot = { frame, madeAt: now }
    return frame
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
