import type { Road } from '../../access/caller.ts'

/** What a request asks for: an operation of GraphQL, or something beside it. */
export type AskedKind = 'query' | 'mutation' | 'subscription' | 'file'

/** A request that is over, as it is written down: nothing that its sender wrote but a name. */
export interface Answered {
  /** Tells the lines of one request from those of others. */
  request: string
  road: Road
  /** Null when that could not be told: a document that is none. */
  kind: AskedKind | null
  /** Name of the operation, its first field, or the path as a pattern; null when there is none. */
  operation: string | null
  /** Who asked, under the name the journal has; null without credentials. */
  actor: string | null
  /** From the first byte to the last, in milliseconds of real time. */
  ms: number
  /** Of HTTP; null on a socket. */
  status: number | null
  /** Codes of errors and of problems that were answered, each once. */
  codes: readonly string[]
}

/** Takes requests down once they are over. */
export type OnAnswered = (answered: Answered) => void
