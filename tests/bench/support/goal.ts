/** A figure must be at most, or at least, this. */
export type Goal = ({ atMost: number } | { atLeast: number }) & {
  /** Not a matter of speed: what misses it has not been measured. */
  must?: true
}

/** A line of the bench that has a goal. */
export interface Line {
  what: string
  /** `ms`, `/s`, `x`; follows the figure. */
  unit: string
  goal: Goal
}

/** A figure, beside its goal where it has one; without, it is only told. */
export interface Measured extends Omit<Line, 'goal'> {
  figure: number
  goal?: Goal
  /** The two that the figure is the ratio of, with their units; absent where it is none. */
  ours?: string
  beside?: string
  /** What explains the figure. */
  note?: string
}

/** A program of the bench: measures and gives what it found, line by line. */
export type Bench = () => AsyncIterable<Measured>

/** Whether a figure reaches its goal; one that could not be measured (NaN) does not. */
export function isMet(figure: number, goal: Goal): boolean {
  return 'atMost' in goal ? figure <= goal.atMost : figure >= goal.atLeast
}

/** The value below which a share of the values lie, 0 to 1; NaN when there is none. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other)
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN
}
