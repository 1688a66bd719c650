import type { Socket } from 'node:net'
import type { Moment } from '../../domain/clock.ts'

/** Milliseconds between two looks at a connection; on a WebSocket each asks for a sign of life. */
export const LOOK_EVERY = 20_000

/** Milliseconds without a sign of life after which a connection is ended. */
export const SILENT_AFTER = 120_000

/** What tells of a connection whether somebody is there. */
export type Line = Pick<Socket, 'bytesRead' | 'bytesWritten' | 'writableLength'>

/**
 * Whether there is somebody at the other end. A sign of life is anything they send, and that they take
 * of what waited for them: who reads slowly is there, and who stopped reading may come back.
 */
export class Liveness {
  readonly #line: Line
  readonly #answers: boolean
  #read: number
  #taken: number
  #waited: boolean
  #at: Moment

  /** `answers`: whether the other end answers when it is asked; if not, having all counts as a sign. */
  constructor(line: Line, now: Moment, answers: boolean) {
    this.#line = line
    this.#answers = answers
    this.#read = line.bytesRead
    this.#taken = takenOf(line)
    this.#waited = line.writableLength > 0
    this.#at = now
  }

  /** Milliseconds since the last sign of life that a look has seen. */
  look(now: Moment): number {
    const { bytesRead, writableLength } = this.#line
    const taken = takenOf(this.#line)
    const sent = bytesRead !== this.#read
    // Without a backlog it is only the machine's own buffer that took it.
    const took = this.#waited && taken > this.#taken
    const hasAll = !this.#answers && writableLength === 0
    if (sent || took || hasAll) this.#at = now
    this.#read = bytesRead
    this.#taken = taken
    this.#waited = writableLength > 0
    return now - this.#at
  }
}

function takenOf({ bytesWritten, writableLength }: Line): number {
  return bytesWritten - writableLength
}
