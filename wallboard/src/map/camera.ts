import { regencyOf } from '../figures/names.ts'
import type { Bounds } from './bounds.ts'
import { insetAreas } from './insets.ts'

/** Room to leave around the areas on show, in pixels. */
export type Padding = { top: number; bottom: number; left: number; right: number }

/** Width and height of the map's panel, in pixels. */
export type Panel = { width: number; height: number }

/** What lies over the map's panel, in u: the title with what belongs to it, the legend, the insets. */
const title = { width: 26, height: 12.6 } as const
const legend = 7
const insets = 8.8
const side = 0.9

const hasInsets = (regency: string) =>
  Object.values(insetAreas).some(([code]) => regencyOf(code) === regency)

/** Pixels of a degree when all of `land` is in the room that is left. */
function scaleIn({ top, bottom, left, right }: Padding, land: Bounds, panel: Panel): number {
  const [west, south, east, north] = land
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const width = (panel.width - left - right) / ((east - west) * narrowing)
  return Math.min(width, (panel.height - top - bottom) / (north - south))
}

/**
 * Where the land goes in the map's panel. The province is wider than the panel: it takes the whole
 * width and sits low, because the sea north of it is where title and insets are, and the sea south
 * of its western half is where the legend is. A regency goes below the title or beside it, wherever
 * it is larger, so that nothing of it is covered. `unit` is 1u in pixels.
 */
export function cameraPadding(
  unit: number,
  focus: string | null,
  land: Bounds,
  panel: Panel,
): Padding {
  const inUnits = (top: number, bottom: number, left: number): Padding => ({
    top: top * unit,
    bottom: bottom * unit,
    left: left * unit,
    right: side * unit,
  })
  if (focus === null) return inUnits(8, 1.2, side)
  const below = inUnits(title.height, legend, side)
  const beside = inUnits(hasInsets(focus) ? insets : side, legend, title.width)
  return scaleIn(beside, land, panel) > scaleIn(below, land, panel) ? beside : below
}
