/** An array with the same number of places for every station, as a checkpoint keeps it. */
export interface Column {
  array: Int32Array | Uint32Array | Float64Array | Uint8Array
  /** Places a station. */
  width: number
}

/** The bytes of a range of stations in one column. */
export function bytesOf({ array, width }: Column, from: number, to: number): Uint8Array {
  const part = array.subarray(from * width, to * width)
  return new Uint8Array(part.buffer, part.byteOffset, part.byteLength)
}
