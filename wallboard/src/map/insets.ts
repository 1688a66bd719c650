import type { Position } from 'geojson'
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

/** True for a district that the inset shows. */
export function isInInset(name: InsetName, code: string): boolean {
  const codes: readonly string[] = insetAreas[name]
  return codes.includes(code)
}

/** An inset ready to draw, in hundredths of a degree: its size and one path for each district. */
export type InsetDrawing = {
  width: number
  height: number
  /** Where a place lies in the drawing, from its upper left corner. */
  place: (longitude: number, latitude: number) => readonly [x: number, y: number]
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
  const shapes = districts.filter(({ properties }) => isInInset(name, properties.code))
  const bounds = mainBounds(shapes)
  if (bounds === null) return null
  const [west, south, east, north] = bounds
  const narrowing = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const x = (longitude: number) => (longitude - west) * narrowing * perDegree
  const y = (latitude: number) => (north - latitude) * perDegree
  const point = ([lon = 0, lat = 0]: Position) => `${x(lon).toFixed(2)},${y(lat).toFixed(2)}`
  const paths = shapes.map((shape) => ({
    code: shape.properties.code,
    d: outerRings(shape)
      .map((ring) => `M${ring.map(point).join('L')}Z`)
      .join(''),
  }))
  const [width, height] = [x(east), y(south)]
  const gap = height / 13
  const place: InsetDrawing['place'] = (longitude, latitude) => [x(longitude), y(latitude)]
  return { width, height, place, hatch: { gap, stroke: gap / 3 }, paths }
}
