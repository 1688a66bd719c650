import { execute, type ExecutionResult, type GraphQLFormattedError } from 'graphql'
import { MessageType, type SubscribePayload } from 'graphql-ws'
import { Subscriber } from '../../../hub/subscriber.ts'
import type { Reader } from '../../delivery/deliver.ts'
import type { Wire } from '../../delivery/outlet.ts'
import type { Gateway } from '../gateway.ts'
import type { SharedMessage } from '../../delivery/message.ts'
import type { Admitted } from '../../protection/admission.ts'
import type { Asked } from '../../traffic/asked.ts'
import type { Context } from '../../context.ts'

/** The socket that an operation was asked over. */
export interface Host extends Wire {
  readonly gateway: Gateway
  /** Whether who asks can inflate messages. */
  readonly inflates: boolean
  /** The context of who is behind it now; null, and it is closed, when their token is not valid. */
  context(): Context | null
  /** Sends a message of the protocol; who is gone meanwhile is no failure. */
  send(message: object): void
  /** An operation is over: its id may be used for another one. */
  forget(operation: SocketOperation): void
}

/** One operation of a socket, from `subscribe` to its end. */
export class SocketOperation implements Reader {
  readonly id: string
  readonly #session: Host
  readonly #asked: Asked
  #subscriber: Subscriber<object> | null = null
  /** Nothing may follow the end: the id can be another operation's by then. */
  #isOver = false

  constructor(session: Host, id: string) {
    this.id = id
    this.#session = session
    this.#asked = session.gateway.traffic.begin()
  }

  /** Answers it, or subscribes. Rejects when the hub fails. */
  async run(payload: SubscribePayload): Promise<void> {
    const context = this.#session.context()
    if (!context) return this.#finish()
    const { admission, traffic } = this.#session.gateway
    const admitted = admission.admit(payload, context.access)
    if (Array.isArray(admitted)) return this.#refuse(admitted)
    this.#asked.named(admitted.document, admitted.operationName, context.access)
    traffic.asks(context.access.caller, this.#asked)
    const result = await this.#carryOut(admitted, context)
    if (!(result instanceof Subscriber)) return this.#answer(result)
    if (this.#isOver) result.end()
    else this.#subscriber = result
  }

  form(message: SharedMessage): readonly Buffer[] {
    return message.frame(this.id, this.#session.inflates)
  }

  /** Who asked does not want more of it, or is gone. */
  leave(): void {
    this.#finish()
    this.#subscriber?.end()
  }

  ended(refusal?: unknown): void {
    if (this.#isOver) return
    if (refusal !== undefined) return this.#refuse([refusal])
    this.#finish()
    this.#session.send({ id: this.id, type: MessageType.Complete })
  }

  #carryOut(admitted: Admitted, contextValue: Context) {
    const { schema, road } = this.#session.gateway
    const { query, document, operation, operationName, variables } = admitted
    const args = { schema, document, operationName, variableValues: variables, contextValue }
    if (operation.operation !== 'subscription') return execute(args)
    return road.subscribe({ query, args }, this.#session, this)
  }

  #answer({ data = null, errors }: ExecutionResult): void {
    if (this.#isOver) return
    const payload = errors ? { data, errors: this.#told(errors) } : { data }
    this.#finish()
    this.#session.send({ id: this.id, type: MessageType.Next, payload })
    this.#session.send({ id: this.id, type: MessageType.Complete })
  }

  #refuse(errors: readonly unknown[]): void {
    if (this.#isOver) return
    const payload = this.#told(errors)
    this.#finish()
    this.#session.send({ id: this.id, type: MessageType.Error, payload })
  }

  #told(errors: readonly unknown[]): GraphQLFormattedError[] {
    const told = errors.map(this.#session.gateway.formatError)
    for (const { extensions } of told) this.#asked.met(extensions?.['code'])
    return told
  }

  #finish(): void {
    if (this.#isOver) return
    this.#isOver = true
    this.#session.forget(this)
    this.#session.gateway.traffic.end(this.#asked)
  }
}
