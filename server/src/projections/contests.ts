import {
  type Candidate,
  CANDIDATES_NAMED,
  type CandidatesNamed,
  type Contest,
  EMPTY_COLUMN_NAME,
} from '../domain/contests.ts'
import type { Entry } from '../journal/entry.ts'
import type { Projection } from './projection.ts'

/** A contest with what its columns are called. Never changed in place. */
export interface NamedContest extends Contest {
  /** One for each column, by ballot number. */
  readonly pairs: readonly Candidate[]
  /** Journal position of the last naming; 0 before the first. */
  readonly namedSeq: number
}

/** The contests with the names that were published for their pairs. */
export class ContestNames implements Projection {
  readonly name = 'contests'
  readonly version = 1
  readonly folds = {
    [CANDIDATES_NAMED]: (data: CandidatesNamed, entry: Entry) => this.#named(data, entry.seq),
  }
  /** Replaced, never changed: who holds it keeps the names of that moment. */
  #contests: ReadonlyMap<string, NamedContest>
  #saved: Record<string, { candidates: Candidate[]; seq: number }> = {}

  constructor(contests: Iterable<Contest>) {
    this.#contests = new Map(
      [...contests].map((contest) => [contest.code, withNames(contest, [], 0)]),
    )
  }

  /** Every contest by code, the governor's first, as they are now: a later naming leaves it alone. */
  all(): ReadonlyMap<string, NamedContest> {
    return this.#contests
  }

  save(): unknown {
    return { ...this.#saved }
  }

  restore(saved: Record<string, { candidates: Candidate[]; seq: number }>): void {
    for (const [contest, { candidates, seq }] of Object.entries(saved)) {
      this.#named({ contest, candidates }, seq)
    }
  }

  #named({ contest: code, candidates }: CandidatesNamed, seq: number): void {
    const contest = this.#contests.get(code)
    if (!contest) return
    this.#contests = new Map(this.#contests).set(code, withNames(contest, candidates, seq))
    this.#saved[code] = { candidates, seq }
  }
}

/** A pair that nobody has named is called by its number; a name is never invented. */
function withNames(
  contest: Contest,
  candidates: readonly Candidate[],
  namedSeq: number,
): NamedContest {
  const { code, area, columns } = contest
  const pairs = columns.map(({ number, empty }) => {
    const published = candidates.find((candidate) => candidate.number === number)
    const name = empty ? EMPTY_COLUMN_NAME : `Pasangan ${number}`
    return published ?? { number, name, colour: null }
  })
  return { code, area, columns, pairs, namedSeq }
}
