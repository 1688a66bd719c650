import type { Moment } from '../../domain/clock.ts'
import type { Feature, Reported, Step } from './feature.ts'

/** A report that is due, with the key that is its for good. */
export type DueReport = Reported & {
  due: Moment
  key: string
  /** Whom it is about: reports of the same subject keep their order. */
  subject: string
}

/** Bits of an entry: the second it is due, the feature, the subject, the step of the subject. */
const STEPS = 2 ** 6
const SUBJECTS = 2 ** 16
const FEATURES = 2 ** 4
const ENTRIES_A_SECOND = FEATURES * SUBJECTS * STEPS

/**
 * Everything that will be reported, in order: eight bytes a report. What is due after one moment and
 * until another is made when it is asked for, and is the same in whatever steps it is asked for.
 */
export class Agenda {
  readonly #origin: Moment
  readonly #features: readonly Feature[]
  readonly #entries: Float64Array

  /** `origin`: no report is due before it. At one moment the earlier feature speaks first. */
  constructor(origin: Moment, features: readonly Feature[]) {
    this.#origin = origin
    this.#features = features
    const entries: number[] = []
    features.forEach((feature, at) => {
      for (let subject = 0; subject < feature.subjects; subject += 1) {
        const base = (at * SUBJECTS + subject) * STEPS
        feature.steps(subject).forEach(({ due }, step) => {
          const second = Math.max(0, Math.floor((due - origin) / 1_000))
          entries.push(second * ENTRIES_A_SECOND + base + step)
        })
      }
    })
    this.#entries = Float64Array.from(entries).toSorted()
  }

  /** How many reports there are in all. */
  get size(): number {
    return this.#entries.length
  }

  /** The reports due after one moment and until another (included), in order. */
  *between(after: Moment, until: Moment): Generator<DueReport> {
    const end = this.#firstAfter(until)
    // A station that says several things within the time is not made anew for each.
    const known = new Map<number, Step[]>()
    for (let at = this.#firstAfter(after); at < end; at += 1) {
      const due = this.#due(this.#entries[at] ?? 0, known)
      if (due) yield due
    }
  }

  #due(entry: number, known: Map<number, Step[]>): DueReport | null {
    const step = entry % STEPS
    const place = Math.floor(entry / STEPS) % (SUBJECTS * FEATURES)
    const subject = place % SUBJECTS
    const feature = this.#features[Math.floor(place / SUBJECTS)]
    const steps = known.get(place) ?? feature?.steps(subject) ?? []
    known.set(place, steps)
    const made = steps[step]?.make()
    if (!feature || !made) return null
    const name = feature.nameOf(subject)
    const due = this.#origin + Math.floor(entry / ENTRIES_A_SECOND) * 1_000
    return { ...made, due, key: `${feature.name}/${name}/${step}`, subject: name }
  }

  #firstAfter(moment: Moment): number {
    const bound = (Math.floor((moment - this.#origin) / 1_000) + 1) * ENTRIES_A_SECOND
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((this.#entries[middle] ?? 0) < bound) low = middle + 1
      else high = middle
    }
    return low
  }
}
