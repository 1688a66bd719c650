import { execute, type ExecutionArgs, type ExecutionResult, type GraphQLError } from 'graphql'
import type { ErrorFormatter } from '../errors.ts'
import { DeliveryCounts } from './counts.ts'
import { SharedMessage } from './message.ts'

/** An operation that several subscribers ask alike and may see alike. */
export interface SharedOperation {
  /** Everything but the frame. Its context knows no more of who asks than the key does. */
  args: ExecutionArgs
  /** The same key has the same answer to the same frame, whoever asks. */
  key: string
}

/** Takes a message once it is made. */
type Taker = (message: SharedMessage) => void

/** The message that one frame comes to for one operation: known, or being made. */
interface SharedAnswer {
  message: SharedMessage | null
  waiting: Taker[]
}

/**
 * The executions of frames: each frame is executed once for each distinct operation and written once,
 * however many subscribers it is for. Answers go with their frame.
 */
export class Executions {
  readonly #answers = new WeakMap<object, Map<string, SharedAnswer>>()
  readonly #formatError: ErrorFormatter
  /** What came of them so far. */
  readonly counts: DeliveryCounts

  constructor(formatError: ErrorFormatter, counts = new DeliveryCounts()) {
    this.#formatError = formatError
    this.counts = counts
  }

  /** Hands over the message of a frame: now when it is known, else as soon as it is made. */
  answer(frame: object, operation: SharedOperation, take: Taker): void {
    const answers = this.#answers.get(frame) ?? new Map<string, SharedAnswer>()
    const known = answers.get(operation.key)
    if (known?.message) return this.#hand(known.message, take)
    if (known) return void known.waiting.push(take)
    const answer: SharedAnswer = { message: null, waiting: [take] }
    this.#answers.set(frame, answers.set(operation.key, answer))
    void this.#make(frame, operation, answer)
  }

  async #make(frame: object, { args }: SharedOperation, answer: SharedAnswer): Promise<void> {
    this.counts.executions += 1
    answer.message = new SharedMessage(await this.#payload(frame, args))
    const { waiting } = answer
    answer.waiting = []
    for (const take of waiting) this.#hand(answer.message, take)
  }

  #hand(message: SharedMessage, take: Taker): void {
    this.counts.frames += 1
    this.counts.bytes += message.size
    take(message)
  }

  /** The result as JSON; what cannot be executed or written is an error that is told, too. */
  async #payload(frame: object, args: ExecutionArgs): Promise<string> {
    try {
      // A subscription's fields are executed on its event, as any operation's on its root.
      return JSON.stringify(this.#plain(await execute({ ...args, rootValue: frame })))
    } catch (error) {
      return JSON.stringify(this.#plain({ errors: [error as GraphQLError] }))
    }
  }

  #plain({ data, errors }: ExecutionResult): object {
    return errors ? { data: data ?? null, errors: errors.map(this.#formatError) } : { data }
  }
}
