/** One fact that a command wants in the journal. */
export interface Draft {
  /** Type of the event, a fact in the past tense: `public-count.reported`. */
  type: string
  /** What happened, as JSON; its shape belongs to the type. */
  data: unknown
  /** Name of who reported or did it. */
  actor: string
  /** Things that are decided upon in order share a stream; absent for facts that may come anyhow. */
  stream?: string
  /** The stream's version the decision was made on (0: none yet); required with a stream. */
  expectedVersion?: number
  /** Identifies the report for its actor for good; absent when the content needs no such guard. */
  key?: string
}

/** What became of one draft. */
export type Outcome =
  /** It is in the journal, durably, at `seq`. */
  | { kind: 'recorded'; seq: number }
  /** The same key and content was recorded before, at `seq`; nothing was added. */
  | { kind: 'duplicate'; seq: number }
  /** The key stands at `seq` for other content; nothing was added. */
  | { kind: 'key-reused'; seq: number }
  /** The stream has moved on to `version` since the decision; nothing was added. */
  | { kind: 'conflict'; version: number }

/**
 * Where commands record. Guarantees: when the promise resolves, what was recorded is durable and
 * the projections hold it; drafts keep their order; each draft has its own outcome and a refused
 * one does not stop the others. Rejects with `JOURNAL_UNAVAILABLE` when nothing was recorded.
 */
export interface Recorder {
  record(drafts: readonly Draft[]): Promise<Outcome[]>
}
