/** One line of a file, without its end. */
export interface Line {
  /** From 1. */
  number: number
  text: string
}

/** Longest line, in characters: what goes on longer is no file of rows. */
const LONGEST = 1_000_000

/** The text has no lines: it cannot be a file of rows. */
export class NoLines extends Error {}

/**
 * The lines of a text that comes in pieces, ended by CR LF, LF or CR, mixed as they may be. Throws
 * {@link NoLines} when a line does not end.
 */
export async function* linesOf(pieces: AsyncIterable<string>): AsyncGenerator<Line> {
  let number = 0
  let rest = ''
  for await (const piece of pieces) {
    const text = rest + piece
    // A CR at the very end may be the first half of a CR LF.
    const settled = text.endsWith('\r') ? text.slice(0, -1) : text
    const lines = settled.split(/\r\n|\n|\r/)
    const endless = lines.findIndex((line) => line.length > LONGEST)
    if (endless >= 0) throw new NoLines(tooLong(number + endless + 1))
    rest = (lines.pop() ?? '') + text.slice(settled.length)
    for (const line of lines) yield { number: (number += 1), text: line }
  }
  const last = rest.replace(/\r$/, '')
  if (rest !== '') yield { number: (number += 1), text: last }
}

function tooLong(line: number): string {
  return `Line ${line} has more than ${LONGEST} characters. Is this a CSV file?`
}
