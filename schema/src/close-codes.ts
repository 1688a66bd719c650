/**
 * Why the hub closes a WebSocket, beside the codes of graphql-transport-ws (44xx).
 * A client reconnects after `RESTARTING`; after the others it must change something first.
 */
export const CloseCode = {
  /** The hub is stopping or restarting: come back, after a random pause. */
  RESTARTING: 4100,
  /** The credentials sent in `connection_init` are not valid (any more). */
  UNAUTHORIZED: 4401,
  /** The Origin of the page is not on the allow-list. */
  FORBIDDEN: 4403,
} as const

/** One of the codes of {@link CloseCode}. */
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode]
