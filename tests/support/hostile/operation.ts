/** An operation that means no good, or was written by nobody who read the schema. */
export interface HostileOperation {
  name: string
  query: string
  variables?: unknown
  operationName?: string
  /** The one code of its refusal, the same on every road. */
  code: string
}

/** So many of something, made of their number. */
export const times = <Made>(count: number, make: (at: number) => Made): Made[] =>
  Array.from({ length: count }, (_, at) => make(at))

/** A field inside itself, so many times. */
export const nested = (depth: number, field: string, inside: string): string =>
  `${`${field} { `.repeat(depth)}${inside}${' }'.repeat(depth)}`

/** One for each size: small enough for a WebSocket's frame, large enough to be refused. */
export function sized(
  name: string,
  code: string,
  sizes: readonly number[],
  query: (size: number) => string,
): HostileOperation[] {
  return sizes.map((size) => ({ name: `${name} (${size})`, code, query: query(size) }))
}
