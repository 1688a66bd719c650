/** Why a command could not do its work. */
export type FailureKind =
  /** The command was called wrongly, or a file it needs is not there. */
  | 'usage'
  /** No hub answers, or it cannot write just now: the same may succeed later. */
  | 'unavailable'
  /** The hub answers and says no. */
  | 'refused'

/** Ends a command with exit code 2. `message` is one sentence that says what to do. */
export class CommandFailure extends Error {
  readonly kind: FailureKind

  constructor(kind: FailureKind, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'CommandFailure'
    this.kind = kind
  }
}

/** The message of whatever was thrown. */
export function messageOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.message : String(thrown)
}
