/**
 * What a document may be, on every road. Our own have at most half of the depth, a quarter of the rest.
 */
export const documentLimits = {
  /** Tokens of its text; how long checking it takes grows with their square. */
  tokens: 1_000,
  /** Fields inside one another; what asks for the whole schema has 15. */
  depth: 16,
  /** Fields under another name, in the whole document. */
  aliases: 60,
  /** Selections of one field side by side, under whatever names. */
  repeats: 50,
  /** Directives in the whole document. */
  directives: 20,
  /** Its estimated cost: values of the answer, and what weighs like so many of them. */
  cost: 100_000,
} as const

/** What connections may do. One that passes a limit is closed with a code that names it. */
export interface SocketLimits {
  /** Sockets and event streams open at a time from one address (of IPv6, one network). */
  perAddress: number
  /** Sockets and event streams open at a time with one token. */
  perToken: number
  /** Operations open at a time on one socket. */
  operations: number
  /** Messages in a minute on one socket; as many may come at once. */
  messages: number
}
