import type { DocumentNode, OperationDefinitionNode } from 'graphql'
import type { Variables } from './coercion.ts'

/** Ways of asking that are kept for each document: our own walls have three for each topic. */
const MOST_KEPT = 50

/** Longest text of name and variables that is kept, in characters. */
const MOST_CHARACTERS = 300

/**
 * Subscriptions that were admitted: hundreds of screens ask for the same with the same variables, and
 * what a valid document may cost depends on nothing else. It is forgotten with the document.
 */
export class AdmittedBefore {
  readonly #asked = new WeakMap<DocumentNode, Map<string, Variables>>()

  /** How an operation is asked for with its declared variables; null when that is not kept. */
  keyOf({ operation, name }: OperationDefinitionNode, declared: () => Variables): string | null {
    // The variables of a mutation are other ones each time, and can be many.
    if (operation !== 'subscription') return null
    const variables = declared()
    if (!Object.values(variables).every(isPlain)) return null
    const key = JSON.stringify([name?.value ?? null, variables])
    return key.length > MOST_CHARACTERS ? null : key
  }

  /** The variables that it was admitted with so, coerced; null when it was not. */
  find(document: DocumentNode, key: string | null): Variables | null {
    return key === null ? null : (this.#asked.get(document)?.get(key) ?? null)
  }

  /** It was admitted. */
  add(document: DocumentNode, key: string | null, coerced: Variables): void {
    if (key === null) return
    const asked = this.#asked.get(document) ?? new Map<string, Variables>()
    // Cursors are other ones each time: what is kept of them is not worth choosing from.
    if (asked.size === MOST_KEPT) asked.clear()
    this.#asked.set(document, asked.set(key, coerced))
  }
}

/** Whether a value is written down in one way only, and at once: no other value looks like it. */
function isPlain(value: unknown): boolean {
  return (
    value === null ||
    typeof value === 'boolean' ||
    typeof value === 'string' ||
    Number.isSafeInteger(value)
  )
}
