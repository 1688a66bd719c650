import { z } from 'zod'
import { connect } from './connect.ts'
import { placeLines } from './place-lines.ts'
import { placeFields, placeFragments, placeShape } from './place-shape.ts'
import type { Terminal } from './terminal.ts'

const question = `query ($text: String!, $first: Int!) {
  search(text: $text, first: $first) { ${placeFields} }
} ${placeFragments}`

const shape = z.object({ search: z.array(placeShape) })

/** Places that are shown when nothing is asked for. */
const FEW = 3

/** Options of `pantau search`. */
export interface SearchOptions {
  /** How many places to show, best first; a few when absent. */
  first?: number
}

/** Finds places by the words people use for them, with their figures. Exit code 0, or 1 for none. */
export async function search(
  words: readonly string[],
  { first = FEW }: SearchOptions,
  terminal: Terminal,
): Promise<number> {
  const client = await connect(terminal)
  const text = words.join(' ')
  const { search: found } = await client.ask(question, shape, { text, first })
  for (const place of found) for (const line of placeLines(place)) terminal.print(line)
  if (found.length === 0) terminal.print(`No place is called "${text}".`)
  return found.length === 0 ? 1 : 0
}
