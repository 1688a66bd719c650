import type { ExpressionSpecification, SymbolLayerSpecification } from 'maplibre-gl'
import type { Theme } from '../theme/index.ts'

/** Anchor of the text, then how far it stands from its point, in ems to the right and down. */
type Place = readonly [anchor: string, offset: readonly [number, number]]

// Best first. A regency has room: on its point or a little beside it, and never over a border.
const regencyPlaces: readonly Place[] = [
  ['center', [0, 0]],
  ['center', [0, -0.8]],
  ['center', [0, 0.8]],
  ['center', [0.9, 0]],
  ['center', [-0.9, 0]],
  ['center', [0.9, -0.8]],
  ['center', [-0.9, -0.8]],
  ['center', [0.9, 0.8]],
  ['center', [-0.9, 0.8]],
  // Farther only where the mark of a ticket stands on the name: better a little off than left out.
  ['center', [0, -1.5]],
  ['center', [0, 1.5]],
  ['center', [1.8, 0]],
  ['center', [-1.8, 0]],
  ['center', [1.6, -1.1]],
  ['center', [-1.6, -1.1]],
  ['center', [1.6, 1.1]],
  ['center', [-1.6, 1.1]],
  ['center', [0, -2.2]],
  ['center', [0, 2.2]],
  ['center', [1.6, -1.9]],
  ['center', [-1.6, -1.9]],
  ['center', [1.6, 1.9]],
  ['center', [-1.6, 1.9]],
  ['center', [2.6, 0]],
  ['center', [-2.6, 0]],
  ['center', [2.5, 1.3]],
  ['center', [-2.5, 1.3]],
  ['center', [0, -3]],
  ['center', [0, 3]],
]

// A city is a dot inside its regency: beside it, or on the coast a little out at sea.
const cityPlaces: readonly Place[] = [
  ['center', [0, 0]],
  ['bottom', [0, -0.4]],
  ['top', [0, 0.4]],
  ['left', [0.6, 0]],
  ['bottom', [0, -1.1]],
  ['top', [0, 1.1]],
  ['right', [-0.6, 0]],
  ['bottom-left', [0.2, -0.2]],
  ['bottom-right', [-0.2, -0.2]],
  ['top-left', [0.2, 0.2]],
  ['top-right', [-0.2, 0.2]],
  ['bottom-left', [0.2, -1.4]],
  ['left', [1.4, 0]],
  ['right', [-1.4, 0]],
  ['bottom', [0, -1.8]],
  ['top', [0, 1.8]],
]

// Codes of cities begin at 71 within the province.
const isCity: ExpressionSpecification = ['>=', ['slice', ['get', 'code'], 3, 5], '71']

/**
 * The layers that write names, from a source of points with `text` and `code`. Names that find no
 * place are left out; regencies choose first, since the upper layer does. `unit` is 1u in pixels.
 */
export function nameLayers(
  source: string,
  theme: Theme,
  unit: number,
): readonly SymbolLayerSpecification[] {
  const layer = (
    id: string,
    filter: ExpressionSpecification,
    places: readonly Place[],
    size: number,
  ): SymbolLayerSpecification => ({
    id,
    type: 'symbol',
    source,
    filter,
    layout: {
      'text-field': ['get', 'text'],
      'text-font': ['Inter SemiBold'],
      'text-size': unit * size,
      'text-max-width': 7,
      'text-line-height': 1.05,
      'text-padding': unit * 0.06,
      'text-variable-anchor-offset': ['literal', places.flat()] as ExpressionSpecification,
      'text-justify': 'auto',
    },
    paint: {
      'text-color': theme.label,
      'text-halo-color': theme.labelHalo,
      'text-halo-width': unit * 0.09,
      'text-halo-blur': unit * 0.02,
    },
  })
  return [
    layer('city-names', isCity, cityPlaces, 0.8),
    layer('regency-names', ['!', isCity], regencyPlaces, 0.9),
  ]
}
