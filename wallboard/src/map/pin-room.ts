import type { FeatureCollection, Point } from 'geojson'
import type { SymbolLayerSpecification } from 'maplibre-gl'
import type { PinCluster } from './pin.ts'

/** Names of the source, and of the images that take the room of a mark without and with a number. */
export const roomIds = { source: 'pin-room', alone: 'room-alone', counted: 'room-counted' } as const

/** Sizes of the rooms in u, by the name of their image. */
const sizes = {
  [roomIds.alone]: { width: 1.1, height: 1.1 },
  [roomIds.counted]: { width: 2.3, height: 1.1 },
} as const

/** An image for `map.addImage` of which nothing is seen. */
type RoomImage = { width: number; height: number; data: Uint8Array }

/** The images of the rooms by name; `unit` is 1u in pixels. */
export function roomImages(unit: number): ReadonlyMap<string, RoomImage> {
  return new Map(
    Object.entries(sizes).map(([name, size]) => {
      const width = Math.round(size.width * unit)
      const height = Math.round(size.height * unit)
      return [name, { width, height, data: new Uint8Array(width * height * 4) }]
    }),
  )
}

/** One point for each mark that lies over the map. */
export function roomPoints(clusters: readonly PinCluster[]): FeatureCollection<Point> {
  return {
    type: 'FeatureCollection',
    features: clusters.map(({ longitude, latitude, count }) => ({
      type: 'Feature',
      properties: { image: count > 1 ? roomIds.counted : roomIds.alone },
      geometry: { type: 'Point', coordinates: [longitude, latitude] },
    })),
  }
}

/**
 * Keeps names off the marks of tickets, which are not the map's own: draws nothing, but names give way
 * to it, as to any symbol of a layer above theirs.
 */
export function roomLayer(unit: number): SymbolLayerSpecification {
  return {
    id: 'pin-room',
    type: 'symbol',
    source: roomIds.source,
    layout: {
      'icon-image': ['get', 'image'],
      'icon-allow-overlap': true,
      // A number stands to the right of its mark.
      'icon-anchor': 'left',
      'icon-offset': [-0.55 * unit, 0],
      'icon-padding': 0,
    },
  }
}
