import { pino, type Logger } from 'pino'
import { cleanFields } from './log/fields.ts'
import { cleanText } from './log/text.ts'

/** Bytes that may wait for whoever reads the log; what comes beyond is lost, the hub goes on. */
const MOST_WAITING = 4 * 1024 * 1024

/**
 * Writes structured lines to standard error; standard output is for the person who started it. No
 * secret and nothing personal gets into a line, whatever it is asked to write, and a reader that does
 * not keep up delays nobody.
 */
export function makeLogger(level: string): Logger {
  const destination = pino.destination({ dest: 2, sync: false, maxLength: MOST_WAITING })
  process.on('exit', () => destination.flushSync())
  return loggerTo(level, destination)
}

/** The same, to any destination. */
export function loggerTo(level: string, destination: { write(line: string): void }): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }), log: cleanFields },
      // What is written of errors is settled by then; the library would describe it once more.
      serializers: { err: (described: unknown) => described },
      hooks: {
        logMethod(given, write) {
          write.apply(this, cleaned(given) as typeof given)
        },
      },
    },
    destination,
  )
}

/** What a line is asked to be written with: of an error alone the library would take the message. */
function cleaned(given: readonly unknown[]): unknown[] {
  const [first] = given
  if (first instanceof Error && given.length === 1) {
    return [{ err: first }, cleanText(first.message)]
  }
  return given.map((each) => (typeof each === 'string' ? cleanText(each) : each))
}
