import type { Draft, Outcome } from '../commands/recorder.ts'
import { sealHash } from './chain.ts'
import type { Entry } from './entry.ts'
import type { RecordedKey } from './store.ts'

/** What a batch must know of the journal it will be appended to. */
export interface BatchContext {
  epoch: string
  /** The last entry's place, hash and time. */
  after: { seq: number; hash: string; at: number }
  now: number
  versionOf: (stream: string) => number
  findKey: (actor: string, key: string) => RecordedKey | null
}

/** The entries of one commit in the making: numbered and sealed one after the other. */
export class Batch {
  readonly entries: Entry[] = []
  /** Versions that the batch brings streams to. */
  readonly versions = new Map<string, number>()
  readonly #context: BatchContext
  readonly #keys = new Map<string, RecordedKey>()

  constructor(context: BatchContext) {
    this.#context = context
  }

  /** Numbers and seals a draft, or says why it is not added. */
  add(draft: Draft): Outcome {
    const body = JSON.stringify(draft.data)
    return this.#known(draft, body) ?? this.#conflict(draft) ?? this.#append(draft, body)
  }

  #known(draft: Draft, body: string): Outcome | null {
    if (draft.key === undefined) return null
    const earlier =
      this.#keys.get(keyOf(draft.actor, draft.key)) ?? this.#context.findKey(draft.actor, draft.key)
    if (!earlier) return null
    const same = earlier.type === draft.type && earlier.body === body
    return { kind: same ? 'duplicate' : 'key-reused', seq: earlier.seq }
  }

  #conflict(draft: Draft): Outcome | null {
    if (draft.stream === undefined) return null
    const version = this.#versionOf(draft.stream)
    return version === (draft.expectedVersion ?? 0) ? null : { kind: 'conflict', version }
  }

  #append(draft: Draft, body: string): Outcome {
    const previous = this.entries.at(-1) ?? this.#context.after
    const stream = draft.stream ?? null
    const version = stream === null ? null : this.#versionOf(stream) + 1
    const unsealed = {
      seq: previous.seq + 1,
      epoch: this.#context.epoch,
      // A clock that was set back must not turn the order of the record around.
      at: Math.max(this.#context.now, previous.at),
      type: draft.type,
      // Half a character cannot be stored as it is sealed, and would break the chain for good.
      actor: draft.actor.toWellFormed(),
      stream,
      version,
      key: draft.key?.toWellFormed() ?? null,
      body,
    }
    this.entries.push({ ...unsealed, hash: sealHash(previous.hash, unsealed) })
    if (stream !== null && version !== null) this.versions.set(stream, version)
    const { seq, type } = unsealed
    if (draft.key !== undefined) this.#keys.set(keyOf(draft.actor, draft.key), { seq, type, body })
    return { kind: 'recorded', seq }
  }

  #versionOf(stream: string): number {
    return this.versions.get(stream) ?? this.#context.versionOf(stream)
  }
}

function keyOf(actor: string, key: string): string {
  // With the length, no two pairs are written alike.
  return `${actor.length} ${actor}${key}`
}
