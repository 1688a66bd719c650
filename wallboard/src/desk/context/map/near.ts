import type { AreaShape, Boundaries } from '../../../map/boundaries.ts'
import { mainBounds } from '../../../map/bounds.ts'
import type { Bounds } from '../../../map/bounds.ts'
import type { PlacePoint } from '../model/place.ts'

/** What the map of one place draws. */
export type Surroundings = {
  districts: readonly AreaShape[]
  regencies: readonly AreaShape[]
  /** What must be in sight. */
  bounds: Bounds
}

// The panel is wide and low: this many widths and heights of the area to either side fill it.
const wide = 5
const high = 1.5

const overlap = (one: Bounds, other: Bounds) =>
  one[0] <= other[2] && other[0] <= one[2] && one[1] <= other[3] && other[1] <= one[3]

function within(shapes: readonly AreaShape[], box: Bounds): readonly AreaShape[] {
  return shapes.filter((shape) => {
    const bounds = mainBounds([shape])
    return bounds !== null && overlap(bounds, box)
  })
}

/**
 * The districts and regencies that can be in sight around an area, by its code: a few dozen of the
 * province's 666. The bounds hold the point too, which may lie outside of its own district.
 */
export function surroundings(
  { districts, regencies }: Boundaries,
  here: string,
  { longitude, latitude }: PlacePoint,
): Surroundings {
  const shown = districts.filter(({ properties }) => properties.code.startsWith(here))
  const [west, south, east, north] = mainBounds(shown) ?? [longitude, latitude, longitude, latitude]
  const bounds: Bounds = [
    Math.min(west, longitude),
    Math.min(south, latitude),
    Math.max(east, longitude),
    Math.max(north, latitude),
  ]
  const [width, height] = [bounds[2] - bounds[0], bounds[3] - bounds[1]]
  const box: Bounds = [
    bounds[0] - wide * width,
    bounds[1] - high * height,
    bounds[2] + wide * width,
    bounds[3] + high * height,
  ]
  return { districts: within(districts, box), regencies: within(regencies, box), bounds }
}
