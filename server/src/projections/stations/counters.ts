/** Reads counters of one feature out of a row by name. */
export interface CounterBlock<Name extends string> {
  /** The counter's value in a row. */
  get(row: Int32Array, name: Name): number
  /** The counter's place in a row. */
  place(name: Name): number
}

/** Makes a reader of counters that begin at a place in a row. */
export function counterBlock<Name extends string>(
  names: readonly Name[],
  offset: number,
): CounterBlock<Name> {
  const places = new Map(names.map((name, at) => [name, offset + at]))
  const place = (name: Name): number => places.get(name) ?? -1
  return { place, get: (row, name) => row[place(name)] ?? 0 }
}
