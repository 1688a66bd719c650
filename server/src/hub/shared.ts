/** Keys beyond which those of things that nobody uses any more are forgotten. */
const MANY = 1_000

/** Things that all who use them at the same time share, by key; they go when nobody does. */
export class Shared<Thing extends object> {
  readonly #known = new Map<string, WeakRef<Thing>>()
  #tidyAt = MANY

  /** The thing of a key, made when nobody uses one. */
  get(key: string, make: () => Thing): Thing {
    const known = this.#known.get(key)?.deref()
    if (known) return known
    const made = make()
    this.#known.set(key, new WeakRef(made))
    if (this.#known.size > this.#tidyAt) this.#tidy()
    return made
  }

  #tidy(): void {
    for (const [key, ref] of this.#known) if (!ref.deref()) this.#known.delete(key)
    this.#tidyAt = Math.max(MANY, this.#known.size * 2)
  }
}
