import type { Moment } from '../../domain/clock.ts'

/** How long a place for a file is kept, in milliseconds of real time. */
const LIFE = 600_000

/** Most places that are kept at a time; beyond them nobody gets another. */
const MOST_PLACES = 2_000

/** A place for one file of a ticket. */
export interface Upload {
  number: number
  /** Who sends it. */
  actor: string
  name: string
  /** Size that was announced. */
  bytes: number
}

interface Place extends Upload {
  expiresAt: Moment
  /** Its file is on its way. */
  begun: boolean
}

/** Places for files, each for one use. In memory: a restart forgets them, and new ones are asked for. */
export class Uploads {
  readonly #now: () => Moment
  readonly #newToken: () => string
  readonly #places = new Map<string, Place>()

  /** `now` is the real clock; `newToken` makes what nobody guesses. */
  constructor(now: () => Moment, newToken: () => string) {
    this.#now = now
    this.#newToken = newToken
  }

  /** Keeps a place for a file; null while too many are kept. */
  open(upload: Upload): { token: string; expiresAt: Moment } | null {
    this.#tidy()
    if (this.#places.size >= MOST_PLACES) return null
    const token = this.#newToken()
    const expiresAt = this.#now() + LIFE
    this.#places.set(token, { ...upload, expiresAt, begun: false })
    return { token, expiresAt }
  }

  /** Files of a ticket that may still come. */
  waiting(number: number): number {
    this.#tidy()
    return [...this.#places.values()].filter((place) => place.number === number).length
  }

  /** Gives a place to its file, this once; null when there is none, or none any more. */
  begin(token: string): Upload | null {
    this.#tidy()
    const place = this.#places.get(token)
    if (!place || place.begun) return null
    place.begun = true
    return place
  }

  /** Its file has come, or has not. */
  end(token: string): void {
    this.#places.delete(token)
  }

  #tidy(): void {
    const now = this.#now()
    for (const [token, { expiresAt, begun }] of this.#places) {
      if (expiresAt <= now && !begun) this.#places.delete(token)
    }
  }
}
