import { regencyOf } from '../figures/names.ts'
import type { AreaShape } from './boundaries.ts'
import { drawInset, insetAreas, insetNames } from './insets.ts'
import type { InsetDrawing, InsetName } from './insets.ts'

/** An inset that belongs on the map, drawn. */
export type NamedInset = { name: InsetName; drawing: InsetDrawing }

/** The insets of the province (`focus` null) or of one regency; those the map has no shapes of are left out. */
export function insetsOf(districts: readonly AreaShape[], focus: string | null): NamedInset[] {
  return insetNames.flatMap((name) => {
    if (focus !== null && regencyOf(insetAreas[name][0]) !== focus) return []
    const drawing = drawInset(name, districts)
    return drawing ? [{ name, drawing }] : []
  })
}
