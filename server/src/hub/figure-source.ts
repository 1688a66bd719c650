import type { Clock } from '../domain/clock.ts'
import type { Geography } from '../domain/geography/geography.ts'
import type { Journal } from '../journal/journal.ts'
import { decodeCursor, encodeCursor } from '../journal/position.ts'
import { figureView } from '../projections/figures.ts'
import type { State } from '../projections/state.ts'
import { FigureFrames, type FrameMaker } from './figure-frames.ts'
import type { FigureFrame, FrameKind } from './frame.ts'
import { type HubMeter, unmeasured } from './meter.ts'
import { Shared } from './shared.ts'
import type { Scope, Standing } from './topic.ts'

/** Makes frames of the figures as they are now. */
export class FigureSource implements FrameMaker {
  readonly #journal: Journal
  readonly #state: State
  readonly #geography: Geography
  readonly #clock: Clock
  readonly #scopes = new Shared<FigureFrames>()
  readonly #meter: HubMeter
  #lastAt = 0

  constructor(
    journal: Journal,
    state: State,
    geography: Geography,
    clock: Clock,
    meter: HubMeter = unmeasured,
  ) {
    this.#meter = meter
    this.#journal = journal
    this.#state = state
    this.#geography = geography
    this.#clock = clock
  }

  /** Where the figures are now. Its moment never goes back, whatever the machine's clock does. */
  standing(): Standing {
    this.#lastAt = Math.max(this.#lastAt, this.#clock.now())
    return { seq: this.#state.seq, at: this.#lastAt }
  }

  /** The frames of a scope, the same for all its readers. */
  framesOf(scope: Scope): FigureFrames {
    const { topic, within, level } = scope
    const key = [topic.name, within, level].join('|')
    return this.#scopes.get(key, () => new FigureFrames(this, scope))
  }

  /** Where a cursor stands; null when it cannot be served: another history, the future, garbage. */
  resumable(cursor: string): Standing | null {
    const position = decodeCursor(cursor)
    if (!position || !this.#journal.knows(position)) return null
    const { seq, at } = position
    // Figures that turned with time would have to turn back: the clock was set back, or simulated.
    return at > this.standing().at ? null : { seq, at }
  }

  /** Codes of the areas of a scope that are owed to who stands at `from`, by code. */
  owed({ topic, within, level }: Scope, from: Standing, to: Standing): string[] {
    const owed = new Set<string>()
    for (const code of topic.changed(from, to)) {
      if (this.#geography.has(code, within) && this.#geography.area(code)?.level === level) {
        owed.add(code)
      }
    }
    return [...owed].toSorted()
  }

  /** Whether no ticket changed since a standing. */
  sameTickets({ seq }: Standing): boolean {
    return this.#state.projections.incidents.changesAfter(seq, 1).length === 0
  }

  /** Codes of all areas of a scope, by code. */
  all({ within, level }: Scope): string[] {
    return this.#geography.within(within, level).map((area) => area.code)
  }

  /** A frame with the figures of some areas at a standing, which must be the present one. */
  frame(kind: FrameKind, codes: readonly string[], { seq, at }: Standing): FigureFrame {
    const areas = codes.flatMap((code) => {
      const area = this.#geography.area(code)
      return area ? [figureView(this.#state, area, at)] : []
    })
    this.#meter.made('figures', kind, areas.length)
    const cursor = encodeCursor(this.#journal.position(seq, at))
    return { kind, epoch: this.#journal.epoch, seq, asOf: at, cursor, areas }
  }
}
