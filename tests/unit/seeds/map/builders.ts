import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Point, Ring } from '../../../../seeds/src/map/plane.ts'
import type { AreaShape } from '../../../../seeds/src/map/shapes.ts'
import type { Site } from '../../../../seeds/src/map/sites.ts'

const shared = fileURLToPath(new URL('../../../../../shared/boundaries', import.meta.url))

/** The folder of surveyed boundaries; undefined on a machine that has no shared material. */
export const surveyFolder: string | undefined = existsSync(shared) ? shared : undefined

/** A village of a district of the province, or of nobody's when the district is left out. */
export function aSite(point: Point, district?: string): Site {
  const site = { code: `${district ?? '33.01.01'}.2001`, point }
  return district === undefined ? site : { ...site, district }
}

/** A rectangle, counter-clockwise, from its south-west corner. */
export function aRectangle([x, y]: Point, width: number, height: number): Ring {
  return [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ]
}

/** A district of one rectangle in degrees, closed as GeoJSON wants it. */
export function aDistrict(code: string, corner: Point, width = 0.1, height = 0.1): AreaShape {
  const ring = aRectangle(corner, width, height).map(([x, y]) => [x, y])
  return { code, coordinates: [[[...ring, ring[0] ?? []]]] }
}
