import type { Line } from './lines.ts'

/** Lines that belong together: a quoted field may go on over several. */
export interface RawRecord {
  lines: readonly Line[]
}

/** Most lines of one record. A quote that is never closed would else swallow the rest of a file. */
const MOST_LINES = 50

/** Puts lines together into records: a record ends where every quote is closed. Blank lines are left out. */
export async function* recordsOf(lines: AsyncIterable<Line>): AsyncGenerator<RawRecord> {
  const assembler = new Assembler()
  for await (const line of lines) yield* assembler.take(line)
  yield* assembler.end()
}

/** The records of lines that were wrongly taken as one. */
export function* splitAnew(lines: readonly Line[]): Generator<RawRecord> {
  const assembler = new Assembler()
  for (const line of lines) yield* assembler.take(line)
  yield* assembler.end()
}

/** The record as it stood in the file. */
export function originalOf({ lines }: RawRecord): string {
  return lines.map(({ text }) => text).join('\n')
}

class Assembler {
  #open: Line[] = []
  #quoted = false

  #close(): Line[] {
    const lines = this.#open
    this.#open = []
    this.#quoted = false
    return lines
  }

  *take(line: Line): Generator<RawRecord> {
    if (!this.#quoted && line.text.trim() === '') return
    this.#open.push(line)
    if (hasOddQuotes(line.text)) this.#quoted = !this.#quoted
    if (!this.#quoted) yield { lines: this.#close() }
    else if (this.#open.length > MOST_LINES) yield* this.#giveUp()
  }

  /** What is still open when the lines end. */
  *end(): Generator<RawRecord> {
    while (this.#open.length > 0) yield* this.#giveUp()
  }

  /** The quote of the first line is a stray one: what follows are records of their own. */
  *#giveUp(): Generator<RawRecord> {
    const [first, ...rest] = this.#close()
    if (first) yield { lines: [first] }
    for (const line of rest) yield* this.take(line)
  }
}

function hasOddQuotes(text: string): boolean {
  let odd = false
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}
