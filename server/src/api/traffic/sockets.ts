import type { DocumentNode, GraphQLFormattedError } from 'graphql'
import type { Context } from '../context.ts'
import type { Asked } from './asked.ts'
import type { Traffic } from './traffic.ts'

/** The message that an operation was asked by: the same object as long as the operation lasts. */
type Message = object

/** Takes down the operations that come over sockets. */
export class SocketTraffic {
  readonly #traffic: Traffic
  readonly #asked = new WeakMap<Message, Asked>()

  constructor(traffic: Traffic) {
    this.#traffic = traffic
  }

  /** An operation comes in. */
  begin(message: Message): void {
    this.#asked.set(message, this.#traffic.begin())
  }

  /** The operation is known, and who asks. */
  named(
    message: Message,
    document: DocumentNode,
    asked: string | null | undefined,
    { access }: Context,
  ): void {
    const known = this.#asked.get(message)
    if (!known) return
    known.named(document, asked, access)
    this.#traffic.asks(access.caller, known)
  }

  /** Errors are part of what is sent. */
  met(message: Message, errors: GraphQLFormattedError[]): GraphQLFormattedError[] {
    for (const { extensions } of errors) this.#asked.get(message)?.met(extensions?.['code'])
    return errors
  }

  /** Errors are all that is sent, and end the operation. */
  failed(message: Message, errors: GraphQLFormattedError[]): GraphQLFormattedError[] {
    this.met(message, errors)
    this.end(message)
    return errors
  }

  /** The operation is over. */
  end(message: Message): void {
    const asked = this.#asked.get(message)
    if (asked) this.#traffic.end(asked)
  }
}
