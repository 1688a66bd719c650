import type { Entry } from '../../journal/entry.ts'
import type { RecordedKey } from '../../journal/store.ts'
import type { Handle } from './database.ts'
import { KeyPrints, printOf } from './key-prints.ts'

/** Keys whose prints are saved together. */
const RUN = 2_000

/**
 * Which keys are taken. An index in the database would be as large as the keys, and every key would
 * write a page of it; so their prints are held in memory, and saved in runs with the entries
 * themselves. A print that is not held is a new key; one that is, is looked up in the entry.
 */
export class KeyRegister {
  readonly #prints: KeyPrints
  readonly #printOf: typeof printOf
  readonly #look
  readonly #put
  /** Position and print, one after the other, of keys that no run holds yet. */
  #unsaved: number[] = []
  /** How many numbers of `#unsaved` are committed. */
  #committed = 0
  /** Whether the transaction under way saves what was not saved. */
  #saving = false

  /** Takes up every key that the database holds. */
  constructor(handle: Handle, print = printOf) {
    this.#printOf = print
    this.#look = handle.prepare(
      'select seq, type, body from entry where seq = ? and actor = ? and key = ?',
    )
    this.#put = handle.prepare('insert into key_run (through, prints) values (?, ?)')
    const runs = handle.prepare('select through, prints from key_run order by through')
    const rest = handle.prepare(
      'select seq, actor, key from entry where seq > ? and key is not null order by seq',
    )
    const { last } = handle.prepare('select max(seq) as last from entry').get() as {
      last: number | null
    }
    this.#prints = new KeyPrints(last ?? 0)
    let through = 0
    for (const run of runs.all() as { through: number; prints: Uint8Array }[]) {
      this.#load(new Float64Array(new Uint8Array(run.prints).buffer))
      through = run.through
    }
    for (const row of rest.iterate(through)) {
      const { seq, actor, key } = row as { seq: number; actor: string; key: string }
      this.#note(print(actor, key), seq)
    }
    this.#committed = this.#unsaved.length
  }

  /** What an actor's key was recorded for; null when it is new. */
  find(actor: string, key: string): RecordedKey | null {
    return this.#recorded(this.#printOf(actor, key), actor, key)
  }

  /** Takes the key of an entry that was just written. Throws when its actor used it before. */
  take({ seq, actor, key }: Entry): void {
    if (key === null) return
    const print = this.#printOf(actor, key)
    const earlier = this.#recorded(print, actor, key)
    if (earlier) throw new Error(`a key is unique: that of entry ${seq} stands at ${earlier.seq}`)
    this.#note(print, seq)
  }

  /** Saves a run when one is full: the last thing of a transaction that ends at a position. */
  save(through: number): void {
    this.#saving = this.#unsaved.length >= RUN * 2
    if (!this.#saving) return
    const { buffer } = Float64Array.from(this.#unsaved)
    this.#put.run(through, Buffer.from(buffer))
  }

  /** The transaction is committed. */
  committed(): void {
    if (this.#saving) this.#unsaved = []
    this.#saving = false
    this.#committed = this.#unsaved.length
  }

  /** The transaction came to nothing: its keys are as new as before. */
  rolledBack(): void {
    const undone = this.#unsaved.splice(this.#committed)
    for (let at = 0; at < undone.length; at += 2) {
      this.#prints.remove(undone[at + 1] ?? 0, undone[at] ?? 0)
    }
    this.#saving = false
  }

  #recorded(print: number, actor: string, key: string): RecordedKey | null {
    for (const seq of this.#prints.at(print)) {
      const recorded = this.#look.get(seq, actor, key) as RecordedKey | undefined
      if (recorded) return recorded
    }
    return null
  }

  #note(print: number, seq: number): void {
    this.#prints.add(print, seq)
    this.#unsaved.push(seq, print)
  }

  #load(saved: Float64Array): void {
    for (let at = 0; at < saved.length; at += 2) {
      this.#prints.add(saved[at + 1] ?? 0, saved[at] ?? 0)
    }
  }
}
