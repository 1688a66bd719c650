import type { Position } from 'geojson'
import type { AreaShape, Boundaries } from '../map/boundaries.ts'

const columns = 10
const side = 4

/** A regency of the built land: its place in a grid, from the north-west. */
type Cell = { code: string; name: string; index: number }

/** Regencies 35.01 to 35.38 of the built land. */
export const regencies: readonly Cell[] = Array.from({ length: 38 }, (_, index) => {
  const number = String(index + 1).padStart(2, '0')
  return { code: `35.${number}`, name: `Kabupaten Wilayah ${index + 1}`, index }
})

/** Districts 35.01.01 to 35.38.16: sixteen to a regency. */
export const districts: readonly Cell[] = regencies.flatMap(({ code }) =>
  Array.from({ length: side * side }, (_, index) => ({
    code: `${code}.${String(index + 1).padStart(2, '0')}`,
    name: `Distrik ${index + 1}`,
    index,
  })),
)

const width = 0.36

function square(west: number, north: number, size: number): Position[] {
  const [east, south] = [west + size, north - size]
  return [west, east, east, west, west].map((x, at) => [
    x,
    at === 0 || at === 1 || at === 4 ? north : south,
  ])
}

function shape(cell: Cell, west: number, north: number, size: number): AreaShape {
  const label: [number, number] = [west + size / 2, north - size / 2]
  return {
    type: 'Feature',
    properties: { code: cell.code, name: cell.name, label },
    geometry: { type: 'Polygon', coordinates: [square(west, north, size)] },
  }
}

function regencyShape(cell: Cell): AreaShape {
  const west = 111 + (cell.index % columns) * width
  const north = -6.8 - Math.floor(cell.index / columns) * width
  return shape(cell, west, north, width)
}

function districtShape(cell: Cell): AreaShape {
  const regency = regencies[Math.floor(districts.indexOf(cell) / (side * side))] ?? cell
  const [west, north] = regencyShape(regency).properties.label
  const size = width / side
  const [column, row] = [cell.index % side, Math.floor(cell.index / side)]
  return shape(cell, west - width / 2 + column * size, north + width / 2 - row * size, size)
}

function outline(shapes: readonly AreaShape[]): Boundaries['regencyBorders'] {
  const coordinates = shapes.flatMap(({ geometry }) => geometry.coordinates as Position[][])
  return { type: 'Feature', properties: {}, geometry: { type: 'MultiLineString', coordinates } }
}

/** A land of squares: as many regencies as the real one, and nothing that looks like it. */
export function builtLand(): Boundaries {
  const [regencyShapes, districtShapes] = [
    regencies.map(regencyShape),
    districts.map(districtShape),
  ]
  return {
    regencies: regencyShapes,
    districts: districtShapes,
    regencyBorders: outline(regencyShapes),
    districtBorders: outline(districtShapes),
    origin: { kind: 'SURVEYED', source: 'contoh' },
    attribution: 'galeri, bukan wilayah sebenarnya',
  }
}

/** Names of the built land by code, with the province's. */
export function builtNames(): ReadonlyMap<string, string> {
  const cells = [...regencies, ...districts].map(({ code, name }) => [code, name] as const)
  return new Map([['35', 'Jawa Timur'], ...cells])
}
