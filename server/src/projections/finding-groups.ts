import type { Finding } from '../domain/findings.ts'
import { type FindingGroup, groupOf, type TicketRules } from '../domain/incidents/from-findings.ts'
import { groupKey } from '../domain/incidents/from-findings-keys.ts'
import type { Findings } from './findings.ts'

/** A group and its findings that stand, in the order they were raised. */
export interface OpenGroup extends FindingGroup {
  key: string
  open: Finding[]
}

interface Kept extends FindingGroup {
  readonly open: Map<number, Finding>
}

/** The findings that open tickets, gathered; follows the findings, and knows which groups changed. */
export class FindingGroups {
  readonly #rules: TicketRules
  readonly #groups = new Map<string, Kept>()
  readonly #changed = new Set<string>()

  /** `findings` are up to date; every group that has any counts as changed. */
  constructor(findings: Findings, rules: TicketRules) {
    this.#rules = rules
    findings.all().forEach((finding, number) => this.#take(number, finding))
    findings.onChange((number, finding) => this.#take(number, finding))
  }

  /** Whether any group changed since it was last taken. */
  get hasChanged(): boolean {
    return this.#changed.size > 0
  }

  /** The groups that changed since they were last taken. */
  takeChanged(): OpenGroup[] {
    const changed = [...this.#changed].flatMap((key) => this.#group(key) ?? [])
    this.#changed.clear()
    return changed
  }

  /** Gives a group back that could not be dealt with. */
  giveBack(key: string): void {
    this.#changed.add(key)
  }

  #group(key: string): OpenGroup | null {
    const kept = this.#groups.get(key)
    if (!kept) return null
    const { code, contest, place } = kept
    const open = [...kept.open].toSorted(([one], [other]) => one - other)
    return { key, code, contest, place, open: open.map(([, finding]) => finding) }
  }

  #take(number: number, finding: Finding): void {
    const group = groupOf(finding, this.#rules)
    if (!group) return
    const key = groupKey(group)
    const kept = this.#groups.get(key) ?? { ...group, open: new Map<number, Finding>() }
    this.#groups.set(key, kept)
    if (finding.resolvedAt === null) kept.open.set(number, finding)
    else kept.open.delete(number)
    this.#changed.add(key)
  }
}
