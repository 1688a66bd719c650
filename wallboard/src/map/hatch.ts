/** An image for `map.addImage`: premultiplied nothing, plain RGBA bytes. */
export type HatchImage = { width: number; height: number; data: Uint8Array }

function bytes(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
}

/**
 * A tile of diagonal hatching, `size` pixels square, that joins with itself without a seam. The
 * stroke is a third of the distance between two strokes wide.
 */
export function hatch(size: number, stroke: string, ground: string): HatchImage {
  const data = new Uint8Array(size * size * 4)
  const [line, under] = [bytes(stroke), bytes(ground)]
  for (let y = 0; y < size; y++)
    for (let x = 0; x < size; x++) {
      const onLine = (x + y) % size < size / 3
      data.set([...(onLine ? line : under), 255], (y * size + x) * 4)
    }
  return { width: size, height: size, data }
}
