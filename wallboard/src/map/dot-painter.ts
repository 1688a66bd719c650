import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl'
import { dotIds, dotPaint } from './dot-layer.ts'
import { dotPoints } from './dots.ts'
import type { DotPainter } from './map-dots.ts'
import { mapIds } from './style.ts'

/** Draws dots on a map whose style has their layers; `unit` is 1u in pixels. */
export function dotPainter(map: MapLibre, unit: () => number): DotPainter {
  return {
    place: (places) => map.getSource<GeoJSONSource>(dotIds.source)?.setData(dotPoints(places)),
    look: (looks, count) => {
      const paint = dotPaint(looks, count, unit())
      for (const layer of ['quiet', 'loud'] as const)
        for (const property of ['circle-color', 'circle-radius'] as const)
          map.setPaintProperty(dotIds[layer], property, paint[layer][property])
    },
    reveal: (shown) => {
      for (const layer of mapIds.classed)
        map.setLayoutProperty(layer, 'visibility', shown ? 'none' : 'visible')
    },
    kind: (id, kind) => map.setFeatureState({ source: dotIds.source, id }, { kind }),
  }
}
