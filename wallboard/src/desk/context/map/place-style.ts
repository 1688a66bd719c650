import type { FilterSpecification, StyleSpecification } from 'maplibre-gl'
import { shortName } from '../../../figures/names.ts'
import { labelPoints } from '../../../map/boundaries.ts'
import type { AreaShape } from '../../../map/boundaries.ts'
import { nameLayers } from '../../../map/names.ts'
import type { Theme } from '../../../theme/index.ts'
import type { PlacePoint } from '../model/place.ts'
import type { Surroundings } from './near.ts'

const collection = (features: readonly AreaShape[]) => ({
  type: 'FeatureCollection' as const,
  features: [...features],
})

function pointData({ longitude, latitude, surveyed }: PlacePoint) {
  return {
    type: 'Feature' as const,
    properties: { surveyed: surveyed === true },
    geometry: { type: 'Point' as const, coordinates: [longitude, latitude] },
  }
}

/** What the style depends on beside the shapes; `unit` is the text's size in pixels. */
export type PlaceStyleInput = { theme: Theme; unit: number; here: string; point: PlacePoint }

/**
 * The districts around a place with the place marked: a full dot where its position was surveyed,
 * a wide open ring where it was not, because nobody must drive to a generated point.
 */
export function placeStyle(
  { districts, regencies }: Surroundings,
  { theme, unit, here, point }: PlaceStyleInput,
): StyleSpecification {
  const geojson = { type: 'geojson', tolerance: 0.2 } as const
  const surveyed = ['get', 'surveyed']
  const isHere: FilterSpecification = ['==', ['slice', ['get', 'code'], 0, here.length], here]
  // The names of a whole province's districts would leave no room for each other.
  const named = here.includes('.') ? districts : regencies
  const border = { 'line-color': theme.undecided }
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      districts: { ...geojson, data: collection(districts) },
      regencies: { ...geojson, data: collection(regencies) },
      names: { ...geojson, data: labelPoints(named, ({ name }) => shortName(name)) },
      place: { type: 'geojson', data: pointData(point) },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': theme.ground } },
      { id: 'land', type: 'fill', source: 'districts', paint: { 'fill-color': theme.land } },
      {
        id: 'here',
        type: 'fill',
        source: 'districts',
        filter: isHere,
        paint: { 'fill-color': theme.waiting },
      },
      {
        id: 'district-borders',
        type: 'line',
        source: 'districts',
        paint: { ...border, 'line-width': 1, 'line-opacity': 0.5 },
      },
      {
        id: 'regency-borders',
        type: 'line',
        source: 'regencies',
        paint: { ...border, 'line-width': 2 },
      },
      ...nameLayers('names', theme, unit),
      {
        id: 'place',
        type: 'circle',
        source: 'place',
        paint: {
          'circle-radius': ['case', surveyed, unit * 0.4, unit * 0.75],
          'circle-color': theme.critical,
          'circle-opacity': ['case', surveyed, 1, 0.25],
          'circle-stroke-color': ['case', surveyed, theme.label, theme.critical],
          'circle-stroke-width': ['case', surveyed, 2, 3],
        },
      },
    ] as StyleSpecification['layers'],
  }
}
