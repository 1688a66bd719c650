import {
  INTAKE_LINK_ISSUED,
  INTAKE_LINK_REVOKED,
  type IntakeLink,
  type IntakeLinkIssued,
  type IntakeLinkRevoked,
} from '../domain/incidents/intake.ts'
import type { Entry } from '../journal/entry.ts'
import type { Projection } from './projection.ts'

/** The links that were made for officers. */
export class IntakeLinks implements Projection {
  readonly name = 'intake-links'
  readonly version = 1
  readonly folds = {
    [INTAKE_LINK_ISSUED]: (said: IntakeLinkIssued, { actor, at }: Entry) => {
      this.#links.set(said.id, { ...said, issuedBy: actor, issuedAt: at, revokedBy: null })
    },
    [INTAKE_LINK_REVOKED]: ({ id }: IntakeLinkRevoked, { actor }: Entry) => {
      const link = this.#links.get(id)
      if (link) this.#links.set(id, { ...link, revokedBy: actor })
    },
  }
  readonly #links = new Map<string, IntakeLink>()

  /** The link with an id; undefined when there never was one. */
  get(id: string): IntakeLink | undefined {
    return this.#links.get(id)
  }

  /** Every link, newest first. */
  all(): IntakeLink[] {
    return [...this.#links.values()].toReversed()
  }

  save(): unknown {
    return [...this.#links.values()]
  }

  restore(saved: IntakeLink[]): void {
    this.#links.clear()
    for (const link of saved) this.#links.set(link.id, link)
  }
}
