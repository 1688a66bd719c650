import { pino, type Logger } from 'pino'

/** Writes structured lines to standard error; standard output is for the person who started it. */
export function makeLogger(level: string): Logger {
  return pino({ level, base: null, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(2))
}
