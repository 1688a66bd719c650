/**
 * Why the hub closes a WebSocket. Codes of 41xx are the hub's own, those of 44xx are of
 * graphql-transport-ws; PROTOCOL.md has all of them.
 */
export const CloseCode = {
  /** The hub is stopping or restarting: come back, after a random pause. */
  RESTARTING: 4100,
  /** As many sockets as may be are open from this address: come back, ever more slowly. */
  TOO_MANY_SOCKETS: 4101,
  /** As many sockets as may be are open with this token: come back, ever more slowly. */
  TOKEN_IN_USE: 4102,
  /** More operations than one socket may have: close some, or open another socket. */
  TOO_MANY_OPERATIONS: 4103,
  /** More frames than may come in a minute: come back, more slowly. */
  TOO_MANY_MESSAGES: 4104,
  /** Nothing was read for so long that nobody seemed to be there: come back, with the cursor. */
  NOT_READING: 4105,
  /** A message that is not of the protocol. */
  BAD_MESSAGE: 4400,
  /** The credentials sent in `connection_init` are not valid (any more). */
  UNAUTHORIZED: 4401,
  /** The Origin of the page is not on the allow-list. */
  FORBIDDEN: 4403,
  /** The hub failed; it is in its log. */
  FAILED: 4500,
} as const

/** One of the codes of {@link CloseCode}. */
export type CloseCode = (typeof CloseCode)[keyof typeof CloseCode]

/** What a client does about the end of its socket. */
export type AfterClose = 'COME_BACK' | 'COME_BACK_SLOWLY' | 'STOP'

const after: Readonly<Record<number, AfterClose>> = {
  [CloseCode.TOO_MANY_SOCKETS]: 'COME_BACK_SLOWLY',
  [CloseCode.TOKEN_IN_USE]: 'COME_BACK_SLOWLY',
  [CloseCode.TOO_MANY_OPERATIONS]: 'COME_BACK_SLOWLY',
  [CloseCode.TOO_MANY_MESSAGES]: 'COME_BACK_SLOWLY',
  [CloseCode.BAD_MESSAGE]: 'COME_BACK_SLOWLY',
  [CloseCode.FAILED]: 'COME_BACK_SLOWLY',
  [CloseCode.UNAUTHORIZED]: 'STOP',
  [CloseCode.FORBIDDEN]: 'STOP',
}

/**
 * What a close code means for who was connected. Any other one is a lost connection: come back after a
 * random pause. Slowly: after a minute or more, as coming back at once would end the same.
 */
export function afterClose(code: number): AfterClose {
  return after[code] ?? 'COME_BACK'
}
