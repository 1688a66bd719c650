import type { Contest } from '../domain/contests.ts'
import type { Entry } from '../journal/entry.ts'
import { ContestNames } from './contests.ts'
import { DispatchPlans } from './dispatch/plans.ts'
import { FindingTickets } from './finding-tickets.ts'
import { Handovers } from './handovers/handovers.ts'
import { Incidents } from './incidents/incidents.ts'
import { People } from './people/people.ts'
import { IntakeLinks } from './intake-links.ts'
import type { Fold, Projection } from './projection.ts'
import { PublicCounts } from './public-count.ts'
import { Recapitulations } from './recapitulation/recapitulations.ts'
import { Revotes } from './recapitulation/revotes.ts'
import { Silence } from './silence.ts'

/** The saved form of every projection at one position. */
export interface Saved {
  seq: number
  /** By projection: its version and its saved form. */
  projections: Record<string, { version: number; data: unknown }>
}

/** What is kept by area and can be rebuilt for any past position without the stations' state. */
export class Projections {
  readonly contests: ContestNames
  readonly publicCounts: PublicCounts
  readonly handovers = new Handovers()
  readonly dispatch = new DispatchPlans()
  readonly recapitulations = new Recapitulations()
  readonly revotes = new Revotes()
  readonly incidents = new Incidents()
  readonly intakeLinks = new IntakeLinks()
  readonly silence = new Silence()
  readonly findingTickets = new FindingTickets()
  readonly people = new People()
  readonly #all: readonly Projection[]
  readonly #folds = new Map<string, Fold[]>()
  #seq = 0

  constructor(contests: Iterable<Contest>) {
    this.contests = new ContestNames(contests)
    this.publicCounts = new PublicCounts()
    this.#all = [
      this.contests,
      this.publicCounts,
      this.handovers,
      this.dispatch,
      this.recapitulations,
      this.revotes,
      this.incidents,
      this.intakeLinks,
      this.silence,
      this.findingTickets,
      this.people,
    ]
    for (const projection of this.#all) this.#register(projection)
  }

  /** The position that the figures include; 0 before the first entry. */
  get seq(): number {
    return this.#seq
  }

  /** Folds the next entry. `parsed`: its body, when somebody has read it already. */
  fold(entry: Entry, parsed: unknown = null): void {
    const folds = this.#folds.get(entry.type)
    if (folds) {
      const data = (parsed ?? JSON.parse(entry.body)) as never
      for (const fold of folds) fold(data, entry)
    }
    this.#seq = entry.seq
  }

  save(): Saved {
    const projections: Saved['projections'] = {}
    for (const each of this.#all)
      projections[each.name] = { version: each.version, data: each.save() }
    return { seq: this.#seq, projections }
  }

  /** Takes a saved form up; false, and nothing changed, when it was saved in another form. */
  restore(saved: Saved): boolean {
    const { projections, seq } = saved
    if (!this.#all.every(({ name, version }) => projections[name]?.version === version))
      return false
    for (const each of this.#all) each.restore(projections[each.name]?.data as never)
    this.#seq = seq
    return true
  }

  #register({ folds }: Projection): void {
    for (const [type, fold] of Object.entries(folds)) {
      this.#folds.set(type, [...(this.#folds.get(type) ?? []), fold])
    }
  }
}
