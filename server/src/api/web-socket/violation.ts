/** The peer broke the rules of RFC 6455; the connection is closed with the code that the RFC has for it. */
export class Violation extends Error {
  override readonly name = 'Violation'
  readonly code: number

  private constructor(code: number, reason: string) {
    super(reason)
    this.code = code
  }

  /** Bytes that are no frames of the protocol. */
  static protocol(reason: string): Violation {
    return new Violation(1002, reason)
  }

  /** A message that is not what it says it is. */
  static payload(reason: string): Violation {
    return new Violation(1007, reason)
  }

  /** More than a message may hold. */
  static tooBig(most: number): Violation {
    return new Violation(1009, `A message may hold ${most} bytes`)
  }
}
