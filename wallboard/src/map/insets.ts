import type { AreaShape } from './boundaries.ts'
import { mainBounds, outerRings } from './bounds.ts'

/** The groups of islands too far out for the province's frame, by name of their inset. */
export const insetAreas = {
  bawean: ['35.25.17', '35.25.18'],
  masalembu: ['35.29.23'],
  kangean: ['35.29.24', '35.29.25', '35.29.27'],
} as const

/** An inset by its name. */
export type InsetName = keyof typeof insetAreas

/** All insets, west to east. */
export const insetNames = ['bawean', 'masalembu', 'kangean'] as const satisfies InsetName[]

const farCodes: ReadonlySet<string> = new Set(Object.values(insetAreas).flat())

/** True for a district that is shown in an inset and not in the province's frame. */
export function isFarIsland(code: string): boolean {
  return farCodes.has(code)
}

/** An inset ready to draw: an SVG view box and one path for each district. */
export type InsetDrawing = {
  viewBox: string
  /** Distance of two strokes of the hatching and their width, in units of the view box. */
  hatch: { gap: number; stroke: number }
  paths: readonly { code: string; d: string }[]
}

const perDegree = 100

/**
 * Draws the districts of an inset, north up, in an equirectangular projection around their middle:
 * over a few dozen kilometres nothing else would look different. Null when the map has none of them.
 */
export function drawInset(name: InsetName, districts: readonly AreaShape[]): InsetDrawing | null {
  const codes: readonly string[] = insetAreas[name]
  const shapes = districts.filter(({ properties }) => codes.includes(properties.code))
  const bounds = mainBounds(shapes)
  if (bounds === null) return null
  const [west, south, east, north] = bounds
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const x = (longitude: number) => ((longitude - west) * narrowing * perDegree).toFixed(2)
  const y = (latitude: number) => ((north - latitude) * perDegree).toFixed(2)
  const paths = shapes.map((shape) => ({
    code: shape.properties.code,
    d: outerRings(shape)
      .map((ring) => `M${ring.map(([lon = 0, lat = 0]) => `${x(lon)},${y(lat)}`).join('L')}Z`)
      .join(''),
  }))
  const viewBox = `0 0 ${x(east)} ${y(south)}`
  const gap = ((north - south) * perDegree) / 13
  return { viewBox, hatch: { gap, stroke: gap / 3 }, paths }
}
