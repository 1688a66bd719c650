/** Lets work be done later; the returned function calls it off. */
export type Later = (work: () => void, milliseconds: number) => () => void

/** What is counted together: a fact that was not put on record by itself. */
interface Counted<Fact> {
  fact: Fact
  times: number
}

/** How long repeated facts are counted together, in milliseconds. */
const WINDOW = 60_000

/** Different facts of one group that are put on record one by one within that time. */
const MOST_DIFFERENT = 10

/** Groups that are told apart within that time; the others are one. */
const MOST_GROUPS = 100

/**
 * Puts facts on record that somebody else may repeat at will, without letting them fill the journal:
 * the first at once, the same again within a minute in one entry that counts them, and of more than
 * ten different ones of a group only how many they were.
 */
export class Repeats<Fact> {
  readonly #record: (fact: Fact, times: number) => void
  readonly #several: (fact: Fact) => Fact
  readonly #later: Later
  readonly #groups = new Map<string, Map<string, Counted<Fact>>>()
  #cancel: (() => void) | null = null

  /** `several` makes of one fact the one that stands for different ones of its group. */
  constructor(
    record: (fact: Fact, times: number) => void,
    several: (fact: Fact) => Fact,
    later: Later,
  ) {
    this.#record = record
    this.#several = several
    this.#later = later
  }

  /** Notes a fact. `key` is the same for the same fact; `group` is who can repeat it. */
  note(group: string, key: string, fact: Fact): void {
    this.#cancel ??= this.#later(() => this.flush(), WINDOW)
    const facts = this.#group(group)
    const known = facts.get(key)
    if (known) known.times += 1
    else if (facts.size < MOST_DIFFERENT) {
      facts.set(key, { fact, times: 0 })
      this.#record(fact, 1)
    } else this.#count(facts, fact)
  }

  /** Puts what was counted on record now. */
  flush(): void {
    this.#cancel?.()
    this.#cancel = null
    const counted = [...this.#groups.values()].flatMap((facts) => [...facts.values()])
    this.#groups.clear()
    for (const { fact, times } of counted) if (times > 0) this.#record(fact, times)
  }

  #group(name: string): Map<string, Counted<Fact>> {
    const group = this.#groups.size < MOST_GROUPS || this.#groups.has(name) ? name : OTHERS
    const facts = this.#groups.get(group) ?? new Map<string, Counted<Fact>>()
    this.#groups.set(group, facts)
    return facts
  }

  #count(facts: Map<string, Counted<Fact>>, fact: Fact): void {
    const others = facts.get(OTHERS)
    if (others) others.times += 1
    else facts.set(OTHERS, { fact: this.#several(fact), times: 1 })
  }
}

/** No key and no group is called this: they all have visible characters. */
const OTHERS = ''
