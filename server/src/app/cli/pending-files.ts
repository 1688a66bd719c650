/**
 * Files that changed and are not sent yet: each waits once however often it changes, as only its
 * newest content counts. Iterating takes them by name, the province first, and waits while there is
 * none.
 */
export class PendingFiles implements AsyncIterable<string> {
  readonly #files = new Set<string>()
  #closed = false
  #wake: () => void = () => undefined

  /** Files that wait. */
  get size(): number {
    return this.#files.size
  }

  add(file: string): void {
    this.#files.add(file)
    this.#wake()
  }

  /** Ends every iteration after the file in hand; what waits stays counted. */
  close(): void {
    this.#closed = true
    this.#wake()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<string> {
    while (!this.#closed) {
      const [next] = [...this.#files].toSorted()
      if (next === undefined) await this.#change()
      else {
        this.#files.delete(next)
        yield next
      }
    }
  }

  #change(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve
    })
  }
}
