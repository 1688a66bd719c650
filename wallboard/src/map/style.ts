import type { ExpressionSpecification, StyleSpecification } from 'maplibre-gl'
import type { Theme } from '../theme/index.ts'
import { dotIds, dotLayers } from './dot-layer.ts'
import { dotPoints } from './dots.ts'
import { nameLayers } from './names.ts'
import { roomIds, roomLayer, roomPoints } from './pin-room.ts'
import { labelPoints } from './boundaries.ts'
import type { AreaProperties, AreaShape, Boundaries } from './boundaries.ts'

/** Names of the sources and layers that code outside the style speaks of. */
export const mapIds = {
  districts: 'districts',
  land: 'land',
  hatch: 'hatch',
  /** The layers that show the classes of districts. */
  classed: ['no-data', 'classes'],
} as const

/** What the style depends on beside the boundaries. */
export type StyleInput = {
  theme: Theme
  /** Pixels of 1u on this screen. */
  unit: number
  regencyName: (properties: AreaProperties) => string
  /** The regency on show, or null for the province. */
  focus: string | null
}

const classNumber: ExpressionSpecification = ['coalesce', ['feature-state', 'class'], -1]

function classColour(shares: Theme['shares']): ExpressionSpecification {
  const [first, ...others] = shares
  const steps = others.flatMap((colour, index) => [index + 1, colour])
  return ['step', classNumber, first, ...steps] as ExpressionSpecification
}

const collection = (features: readonly AreaShape[]) => ({
  type: 'FeatureCollection' as const,
  features: [...features],
})

/**
 * The map's style: hatching under everything, classes over it where there is data, borders, names.
 * No glyph server and no sprite: names are drawn with the page's own font, and nothing is fetched.
 */
export function mapStyle(boundaries: Boundaries, input: StyleInput): StyleSpecification {
  const { theme, unit, focus } = input
  const inFocus = (area: AreaShape) => focus === null || area.properties.code.startsWith(focus)
  const isFocus = (area: AreaShape) => area.properties.code === focus
  const named = focus === null ? boundaries.regencies : boundaries.districts.filter(inFocus)
  const text = focus === null ? input.regencyName : (area: AreaProperties) => area.name
  const geojson = { type: 'geojson', tolerance: 0.2 } as const
  const shown: ExpressionSpecification =
    focus === null ? ['literal', true] : ['==', ['slice', ['get', 'code'], 0, focus.length], focus]
  return {
    version: 8,
    transition: { duration: 0, delay: 0 },
    sources: {
      districts: { ...geojson, data: collection(boundaries.districts), promoteId: 'code' },
      districtBorders: { ...geojson, data: boundaries.districtBorders },
      regencyBorders: { ...geojson, data: boundaries.regencyBorders },
      focus: { ...geojson, data: collection(boundaries.regencies.filter(isFocus)) },
      [dotIds.source]: { type: 'geojson', data: dotPoints(new Float32Array()) },
      [roomIds.source]: { type: 'geojson', data: roomPoints([]) },
      names: { ...geojson, data: labelPoints(named, text) },
    },
    layers: [
      { id: 'ground', type: 'background', paint: { 'background-color': theme.surface } },
      {
        id: mapIds.land,
        type: 'fill',
        source: 'districts',
        paint: { 'fill-color': theme.land },
      },
      {
        id: 'no-data',
        type: 'fill',
        source: 'districts',
        filter: shown,
        paint: { 'fill-pattern': mapIds.hatch },
      },
      {
        id: 'classes',
        type: 'fill',
        source: 'districts',
        filter: shown,
        paint: {
          'fill-color': classColour(theme.shares),
          'fill-opacity': ['case', ['<', classNumber, 0], 0, 1],
          'fill-antialias': false,
        },
      },
      {
        id: 'district-borders',
        type: 'line',
        source: 'districtBorders',
        layout: { 'line-join': 'round' },
        paint: {
          'line-color': theme.districtBorder,
          'line-width': unit * 0.03,
          'line-opacity': 0.7,
        },
      },
      {
        id: 'regency-borders',
        type: 'line',
        source: 'regencyBorders',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.regencyBorder, 'line-width': unit * 0.1 },
      },
      {
        id: 'focus-outline',
        type: 'line',
        source: 'focus',
        layout: { 'line-join': 'round' },
        paint: { 'line-color': theme.quiet, 'line-width': unit * 0.08 },
      },
      ...dotLayers(),
      ...nameLayers('names', theme, unit),
      roomLayer(unit),
    ],
  }
}
