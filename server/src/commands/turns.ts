/**
 * Decisions that look at more than one stream take turns: each is recorded before the next one looks,
 * so that no two of them can each be right alone and wrong together.
 */
export class Turns {
  #last: Promise<unknown> = Promise.resolve()

  /** Does the work when all that asked before are done; fails as the work does. */
  take<Result>(work: () => Promise<Result>): Promise<Result> {
    const turn = this.#last.then(work)
    // One that fails must not stop those after it.
    this.#last = turn.catch(() => {})
    return turn
  }
}
