import { execute, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql'
import type { Carrier } from '../../hub/sink.ts'
import type { ErrorFormatter } from '../errors.ts'
import { DeliveryCounts } from './counts.ts'
import { SharedMessage } from './message.ts'

/** Takes a message once it is made. */
type Taker = (message: SharedMessage) => void

/** The message that one frame comes to: known, or being made. */
interface SharedAnswer {
  message: SharedMessage | null
  waiting: Taker[]
}

/** What all executions have in common. */
export class Executions {
  readonly formatError: ErrorFormatter
  /** What came of them so far. */
  readonly counts: DeliveryCounts

  constructor(formatError: ErrorFormatter, counts = new DeliveryCounts()) {
    this.formatError = formatError
    this.counts = counts
  }
}

/**
 * An operation that several subscribers ask alike and may see alike. Each frame is executed once for
 * it and written once, however many subscribers it is for. Answers go with their frame.
 */
export class SharedOperation implements Carrier<object, SharedMessage> {
  readonly #executions: Executions
  readonly #args: ExecutionArgs
  readonly #answers = new WeakMap<object, SharedAnswer>()

  /** `args`: everything but the frame; their context knows no more of who asks than all share. */
  constructor(executions: Executions, args: ExecutionArgs) {
    this.#executions = executions
    this.#args = args
  }

  /** Hands over the message of a frame: now when it is known, else as soon as it is made. */
  prepare(frame: object, take: Taker): void {
    const known = this.#answers.get(frame)
    if (known?.message) return take(known.message)
    if (known) return void known.waiting.push(take)
    const answer: SharedAnswer = { message: null, waiting: [take] }
    this.#answers.set(frame, answer)
    void this.#make(frame, answer)
  }

  async #make(frame: object, answer: SharedAnswer): Promise<void> {
    this.#executions.counts.executions += 1
    answer.message = new SharedMessage(await this.#payload(frame))
    const { waiting } = answer
    answer.waiting = []
    for (const take of waiting) take(answer.message)
  }

  /** The result as JSON; what cannot be executed or written is an error that is told, too. */
  async #payload(frame: object): Promise<string> {
    try {
      // A subscription's fields are executed on its event, as any operation's on its root.
      return JSON.stringify(this.#plain(await execute({ ...this.#args, rootValue: frame })))
    } catch (error) {
      return JSON.stringify(this.#plain({ errors: [error as GraphQLError] }))
    }
  }

  #plain({ data, errors }: ExecutionResult): object {
    if (!errors) return { data }
    return { data: data ?? null, errors: errors.map(this.#executions.formatError) }
  }
}
