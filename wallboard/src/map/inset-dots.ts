import type { InsetDrawing } from './insets.ts'

/** A dot in the drawing of an inset, by its number among all dots. */
export type InsetDot = { id: number; x: number; y: number }

/** The dots that lie inside the frame of an inset, of places in longitude and latitude. */
export function dotsInInset(
  { place, width, height }: Pick<InsetDrawing, 'place' | 'width' | 'height'>,
  places: Float32Array | null,
): InsetDot[] {
  const dots: InsetDot[] = []
  const count = places === null ? 0 : places.length / 2
  for (let id = 0; id < count; id++) {
    const [x, y] = place(places?.[2 * id] ?? 0, places?.[2 * id + 1] ?? 0)
    if (x >= 0 && x <= width && y >= 0 && y <= height) dots.push({ id, x, y })
  }
  return dots
}
