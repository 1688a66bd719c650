/** How loudly a failure is logged. */
export type ErrorLevel = 'info' | 'warn' | 'error'

/** What is known of each failure that is an exception: its level, and whether a person is told. */
interface ErrorKind {
  level: ErrorLevel
  reported: boolean
}

/**
 * The closed list of failures that are exceptions. What a person must act on is not here: that is
 * a value in the schema. Codes are stable and travel in `extensions.code`.
 */
export const errorKinds = {
  /** The request asks for something that cannot be: the message names the argument. */
  BAD_USER_INPUT: { level: 'info', reported: false },
  /** More reports in one request than are taken at once; none of them was. */
  TOO_MANY_REPORTS: { level: 'info', reported: false },
  /** Nobody, or not this principal, may do this. */
  FORBIDDEN: { level: 'info', reported: false },
  /** The credentials are not known to the hub. */
  UNAUTHENTICATED: { level: 'info', reported: false },
  /** The journal could not be written; nothing of the request was accepted. */
  JOURNAL_UNAVAILABLE: { level: 'error', reported: true },
  /** The hub is about to stop; nothing of the request was done. */
  HUB_STOPPING: { level: 'info', reported: false },
  /** What the journal holds contradicts itself. */
  JOURNAL_CORRUPT: { level: 'error', reported: true },
  /** A file of a ticket is missing, or is not what was taken in. */
  ATTACHMENT_DAMAGED: { level: 'error', reported: true },
  /** The configuration cannot be used; the message names the variable. */
  CONFIGURATION: { level: 'error', reported: false },
} as const satisfies Record<string, ErrorKind>

/** A code of {@link errorKinds}. */
export type ErrorCode = keyof typeof errorKinds

/** A failure with a code of the closed list. `message` is one sentence that says what to do. */
export class HubError extends Error {
  readonly code: ErrorCode

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'HubError'
    this.code = code
  }
}
