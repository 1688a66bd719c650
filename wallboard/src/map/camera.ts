/** Room to leave around the areas on show, in pixels. */
export type Padding = { top: number; bottom: number; left: number; right: number }

/**
 * Where the land goes in the map's panel. The province is wider than the panel: it takes the whole
 * width and sits low, because the sea north of it is where title and insets are, and the sea south
 * of its western half is where the legend is. A regency has the middle between the two to itself.
 */
export function cameraPadding(unit: number, focus: string | null): Padding {
  const side = 0.9 * unit
  if (focus === null) return { top: 8 * unit, bottom: 1.2 * unit, left: side, right: side }
  return { top: 8 * unit, bottom: 7 * unit, left: side, right: side }
}
