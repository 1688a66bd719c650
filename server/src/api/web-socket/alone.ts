/** Pieces that may wait by themselves to be put together: each costs more than its bytes. */
export const MOST_PIECES = 64

/** The same bytes by themselves, to be kept: a piece holds on to all that was read with it. */
export function alone(piece: Buffer): Buffer {
  if (piece.length === piece.buffer.byteLength) return piece
  const copy = Buffer.allocUnsafeSlow(piece.length)
  piece.copy(copy)
  return copy
}
