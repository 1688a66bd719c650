import type { DocumentNode } from 'graphql'

/** Documents kept: our own clients have some sixty. */
const MOST_KEPT = 200

/** Longest text that is kept, in characters. */
const MOST_CHARACTERS = 8_000

/**
 * Documents that were found to be valid, by their text: after a restart thousands of screens ask for
 * the same few. Those not asked for longest are forgotten first.
 */
export class DocumentShelf {
  readonly #documents = new Map<string, DocumentNode>()

  /** The document of a text; null when it is not known. */
  find(text: string): DocumentNode | null {
    const known = this.#documents.get(text)
    if (!known) return null
    this.#documents.delete(text)
    this.#documents.set(text, known)
    return known
  }

  /** Keeps a valid document. */
  put(text: string, document: DocumentNode): void {
    if (text.length > MOST_CHARACTERS) return
    this.#documents.set(text, document)
    const [oldest] = this.#documents.keys()
    if (this.#documents.size > MOST_KEPT && oldest !== undefined) this.#documents.delete(oldest)
  }
}
