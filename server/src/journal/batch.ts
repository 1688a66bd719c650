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
  /** What each actor's keys stand for. */
  readonly #keys = new Map<string, Map<string, RecordedKey>>()

  constructor(context: BatchContext) {
    this.#context = context
  }

  /** Numbers and seals a draft, or says why it is not added. */
  add(given: Draft): Outcome {
    const draft = wellFormed(given)
    const body = JSON.stringify(draft.data)
    return this.#known(draft, body) ?? this.#conflict(draft) ?? this.#append(draft, body)
  }

  #known({ actor, key, type }: Draft, body: string): Outcome | null {
    if (key === undefined) return null
    const earlier = this.#keys.get(actor)?.get(key) ?? this.#context.findKey(actor, key)
    if (!earlier) return null
    const same = earlier.type === type && earlier.body === body
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
      actor: draft.actor,
      stream,
      version,
      key: draft.key ?? null,
      body,
    }
    const entry = { ...unsealed, hash: sealHash(previous.hash, unsealed) }
    this.entries.push(entry)
    if (stream !== null && version !== null) this.versions.set(stream, version)
    if (draft.key !== undefined) this.#note(draft.actor, draft.key, entry)
    return { kind: 'recorded', seq: entry.seq }
  }

  #note(actor: string, key: string, recorded: RecordedKey): void {
    const keys = this.#keys.get(actor)
    if (keys) keys.set(key, recorded)
    else this.#keys.set(actor, new Map([[key, recorded]]))
  }

  #versionOf(stream: string): number {
    return this.versions.get(stream) ?? this.#context.versionOf(stream)
  }
}

/**
 * Half a character cannot be stored as it is sealed, and would break the chain for good: two keys that
 * differ in nothing else are one.
 */
function wellFormed(draft: Draft): Draft {
  const { actor, key } = draft
  if (actor.isWellFormed() && (key === undefined || key.isWellFormed())) return draft
  return {
    ...draft,
    actor: actor.toWellFormed(),
    ...(key !== undefined && { key: key.toWellFormed() }),
  }
}
