import type { Finding } from '../domain/findings.ts'
import { isWithin } from '../domain/geography/codes.ts'
import type { Entry } from '../journal/entry.ts'

/** What contradicts itself now, as a check sees it. */
export interface Contradiction {
  code: string
  contest: string | null
  /** Which figure of the place; empty where the code says it. */
  subject: string
  expected: number
  actual: number
}

/** What a finding is about; it is open once at a time. */
type Subject = Pick<Finding, 'code' | 'contest' | 'subject'>

/**
 * What contradicts itself. A finding stays in the list for good; while it is open it follows the
 * figures, and it resolves itself when they are cured.
 */
export class Findings {
  /** In the order they were raised. */
  readonly #all: Finding[] = []
  /** Numbers in the list of the open ones, by place and by what they are about. */
  readonly #open = new Map<string, Map<string, number>>()
  readonly #unsaved = new Set<number>()
  readonly #listeners: ((number: number, finding: Finding) => void)[] = []

  /** Calls back with every finding, and its number in the list, that is raised, moves or resolves. */
  onChange(listener: (number: number, finding: Finding) => void): void {
    this.#listeners.push(listener)
  }

  /** Findings in an area, newest first. */
  within(area: string): Finding[] {
    return this.#all.filter(({ place }) => isWithin(place, area)).toReversed()
  }

  /** The open finding about something; undefined when there is none. */
  open(place: string, about: Subject): Finding | undefined {
    const number = this.#open.get(place)?.get(subjectOf(about))
    return number === undefined ? undefined : this.#all[number]
  }

  /** Raises a finding, or lets the open one follow the figures. */
  raise({ seq, at }: Pick<Entry, 'seq' | 'at'>, place: string, found: Contradiction): void {
    const { code, contest, subject, expected, actual } = found
    const figures = { expected, actual, difference: actual - expected }
    const about = subjectOf(found)
    const number = this.#open.get(place)?.get(about)
    const known = number === undefined ? undefined : this.#all[number]
    if (known && number !== undefined) {
      if (known.expected === expected && known.actual === actual) return
      this.#put(number, { ...known, ...figures })
      return
    }
    const open = this.#open.get(place) ?? new Map<string, number>()
    this.#open.set(place, open.set(about, this.#all.length))
    const identity = { seq, at, code, place, contest, subject }
    this.#put(this.#all.length, { ...identity, ...figures, resolvedAt: null })
  }

  /** Resolves the open finding about something, if there is one. */
  resolve({ at }: Pick<Entry, 'at'>, place: string, about: Subject): void {
    const open = this.#open.get(place)
    const key = subjectOf(about)
    const number = open?.get(key)
    const known = number === undefined ? undefined : this.#all[number]
    if (!open || !known || number === undefined) return
    open.delete(key)
    if (open.size === 0) this.#open.delete(place)
    this.#put(number, { ...known, resolvedAt: at })
  }

  /** Makes the open findings of a place, of the given codes, what a check found. */
  settle(entry: Entry, place: string, codes: readonly string[], found: readonly Contradiction[]) {
    const open = this.#open.get(place)
    for (const number of open ? [...open.values()] : []) {
      const known = this.#all[number]
      if (!known || !codes.includes(known.code)) continue
      const stands = found.some((one) => subjectOf(one) === subjectOf(known))
      if (!stands) this.resolve(entry, place, known)
    }
    for (const one of found) this.raise(entry, place, one)
  }

  /** Every finding with its number, in the order they were raised. */
  all(): readonly Finding[] {
    return this.#all
  }

  /** Findings that changed since the last call of `saved`, by number. */
  unsaved(): [number: number, finding: Finding][] {
    return [...this.#unsaved].flatMap((number): [number, Finding][] => {
      const finding = this.#all[number]
      return finding ? [[number, finding]] : []
    })
  }

  /** Notes that what `unsaved` gave is saved. */
  saved(): void {
    this.#unsaved.clear()
  }

  /** Takes up saved findings, in order. */
  restore(saved: readonly Finding[]): void {
    for (const finding of saved) {
      const number = this.#all.push(Object.freeze(finding)) - 1
      if (finding.resolvedAt !== null) continue
      const open = this.#open.get(finding.place) ?? new Map<string, number>()
      this.#open.set(finding.place, open.set(subjectOf(finding), number))
    }
  }

  #put(number: number, finding: Finding): void {
    this.#all[number] = Object.freeze(finding)
    this.#unsaved.add(number)
    for (const listener of this.#listeners) listener(number, finding)
  }
}

function subjectOf({ code, contest, subject }: Subject): string {
  return `${code}|${contest}|${subject}`
}
