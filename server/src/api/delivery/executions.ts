import { execute, type ExecutionArgs, type ExecutionResult } from 'graphql'
import type { ErrorFormatter } from '../errors.ts'
import { SharedMessage } from './message.ts'

/** An operation that several subscribers ask alike and may see alike. */
export interface SharedOperation {
  /** Everything but the frame. Its context knows no more of who asks than the key does. */
  args: ExecutionArgs
  /** The same key has the same answer to the same frame, whoever asks. */
  key: string
}

/** The message that one frame comes to for one operation: known, or being made. */
export interface SharedAnswer {
  message: SharedMessage | null
  then: ((message: SharedMessage) => void)[]
}

/**
 * The executions of frames: each frame is executed once for each distinct operation and written once,
 * however many subscribers it is for. Answers go with their frame.
 */
export class Executions {
  readonly #answers = new WeakMap<object, Map<string, SharedAnswer>>()
  readonly #formatError: ErrorFormatter
  #count = 0

  constructor(formatError: ErrorFormatter) {
    this.#formatError = formatError
  }

  /** Executions so far. */
  get count(): number {
    return this.#count
  }

  /** Hands over the message of a frame: now when it is known, else as soon as it is made. */
  answer(frame: object, operation: SharedOperation, then: (message: SharedMessage) => void): void {
    const answers = this.#answers.get(frame) ?? new Map<string, SharedAnswer>()
    const known = answers.get(operation.key)
    if (known?.message) return then(known.message)
    if (known) return void known.then.push(then)
    const answer: SharedAnswer = { message: null, then: [then] }
    this.#answers.set(frame, answers.set(operation.key, answer))
    this.#execute(frame, operation, answer)
  }

  #execute(frame: object, { args }: SharedOperation, answer: SharedAnswer): void {
    this.#count += 1
    const done = (result: ExecutionResult): void => {
      answer.message = new SharedMessage(JSON.stringify(this.#plain(result)))
      const waiting = answer.then
      answer.then = []
      for (const then of waiting) then(answer.message)
    }
    const failed = (error: unknown): void => done({ errors: [this.#formatError(error) as never] })
    try {
      // A subscription's fields are executed on its event, as any operation's on its root.
      const result = execute({ ...args, rootValue: frame })
      if ('then' in result) result.then(done, failed)
      else done(result)
    } catch (error) {
      failed(error)
    }
  }

  #plain({ data, errors }: ExecutionResult): object {
    return errors ? { data, errors: errors.map(this.#formatError) } : { data }
  }
}
