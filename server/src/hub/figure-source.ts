import type { Clock } from '../domain/clock.ts'
import type { Geography } from '../domain/geography/geography.ts'
import type { Journal } from '../journal/journal.ts'
import { decodeCursor, encodeCursor } from '../journal/position.ts'
import { figureView } from '../projections/figures.ts'
import type { State } from '../projections/state.ts'
import { FigureFrames, type FrameMaker } from './figure-frames.ts'
import type { FigureFrame, FrameKind } from './frame.ts'
import { Shared } from './shared.ts'
import type { Scope, Standing } from './topic.ts'

/** Makes frames of the figures as they are now. */
export class FigureSource implements FrameMaker {
  readonly #journal: Journal
  readonly #state: State
  readonly #geography: Geography
  readonly #clock: Clock
  readonly #scopes = new Shared<FigureFrames>()
  #lastAt = 0

  constructor(journal: Journal, state: State, geography: Geography, clock: Clock) {
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
    return position && this.#journal.knows(position) ? { seq: position.seq, at: position.at } : null
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
    const cursor = encodeCursor(this.#journal.position(seq, at))
    return { kind, epoch: this.#journal.epoch, seq, asOf: at, cursor, areas }
  }
}
