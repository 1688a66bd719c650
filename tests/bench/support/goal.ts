/** A figure beside its goal. */
export interface Measured {
  what: string
  figure: number
  /** `ms`, `/s`, `x`. */
  unit: string
  /** The figure must be at most, or at least, this; absent where it is only told. */
  goal?: { atMost: number } | { atLeast: number }
  /** What explains the figure. */
  note?: string
}

/** A program of the bench: measures and gives what it found, line by line. */
export type Bench = () => AsyncIterable<Measured>

/** One line of the bench, and whether the goal was reached. */
export function lineOf({ what, figure, unit, goal, note }: Measured): {
  text: string
  ok: boolean
} {
  const ok = !goal || ('atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast)
  const aimed = goal ? `goal ${'atMost' in goal ? `<= ${goal.atMost}` : `>= ${goal.atLeast}`}` : ''
  const verdict = goal ? (ok ? 'reached' : 'MISSED') : ''
  const digits = figure < 100 ? figure.toFixed(2) : Math.round(figure).toLocaleString('en-GB')
  const columns = [what.padEnd(58), `${digits} ${unit}`.padStart(14), aimed.padEnd(14), verdict]
  return { text: `${columns.join('  ').trimEnd()}${note ? `  (${note})` : ''}`, ok }
}

/** The value below which a share of the values lie, 0 to 1. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
}
