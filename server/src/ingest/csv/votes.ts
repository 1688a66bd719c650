import { type Column, optional, required } from './column.ts'
import { count, type FieldProblem, problem } from './values.ts'

/** Votes by ballot number. A ballot with fewer columns leaves the last ones empty. */
export const votesColumns = {
  votes1: votes(1, required(count)),
  votes2: votes(2, required(count)),
  votes3: votes(3, optional(count)),
  votes4: votes(4, optional(count)),
}

interface VotesByNumber {
  votes1: number
  votes2: number
  votes3: number | undefined
  votes4: number | undefined
}

/** The votes in the order of the ballot, or which column was left out between others. */
export function votesOf({
  votes1,
  votes2,
  votes3,
  votes4,
}: VotesByNumber): { votes: number[] } | { field: string; problem: FieldProblem } {
  if (votes3 === undefined && votes4 !== undefined) {
    const reason = 'Column 4 has votes and column 3 is empty; write 0 for none.'
    return { field: 'votes3', ...problem('EMPTY', reason) }
  }
  return { votes: [votes1, votes2, votes3, votes4].filter((given) => given !== undefined) }
}

function votes<Value>(number: number, column: Column<Value>): Column<Value> {
  const words = ['suara', 'suara paslon', 'suara pasangan', 'paslon', 'pasangan', 'pair', 'column']
  const names = words.flatMap((word) => [`${word} ${number}`, `${word} 0${number}`])
  return { ...column, names }
}
