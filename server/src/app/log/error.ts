import { cleanText } from './text.ts'

/** Causes behind an error that are written, one behind the other. */
const MOST_CAUSES = 3

/** An error as the log has it. */
export interface DescribedError {
  type: string
  message: string
  /** Of errors that have one, ours and the system's. */
  code?: string
  /** Where it happened, a line a call; without what was said. */
  stack?: string[]
  cause?: DescribedError
}

/**
 * Describes an error by what the program knows of it. What else hangs on errors (statements with their
 * values, requests, answers) is left out, as it can hold anything that somebody sent.
 */
export function describeError(error: unknown, causes = MOST_CAUSES): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: cleanText(String(error)) }
  const { name, message, stack, cause } = error
  const code = 'code' in error && typeof error.code === 'string' ? error.code : null
  return {
    type: cleanText(name),
    message: cleanText(message),
    ...(code !== null && { code: cleanText(code) }),
    ...(stack !== undefined && { stack: callsOf(stack) }),
    ...(cause !== undefined && causes > 0 && { cause: describeError(cause, causes - 1) }),
  }
}

/** The calls of a stack; its first lines repeat the message. */
function callsOf(stack: string): string[] {
  const calls = stack.split('\n').filter((line) => /^\s+at /.test(line))
  return calls.slice(0, 12).map((line) => cleanText(line.trim()))
}
