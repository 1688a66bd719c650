import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { assembleMap, type BoundaryTopology } from '../../../../seeds/src/map/index.ts'
import {
  type BoundaryFile,
  type BoundaryImport,
  type BoundaryProblem,
  importBoundaries,
} from '../../../../server/src/ingest/boundaries/index.ts'

const shared = fileURLToPath(new URL('../../../../../shared/boundaries/', import.meta.url))

/** The folder of surveyed boundaries; undefined on a machine that has no shared material. */
export const surveyFolder: string | undefined = existsSync(shared) ? shared : undefined

/** Two regencies of two districts each, side by side along the coast. */
const areas: ReadonlyMap<string, string> = new Map([
  ['35.01', 'Kabupaten Pacitan'],
  ['35.02', 'Kabupaten Ponorogo'],
  ['35.01.01', 'Donorojo'],
  ['35.01.02', 'Punung'],
  ['35.02.01', 'Slahung'],
  ['35.02.02', 'Ngrayun'],
])

export type Positions = number[][]

/** A tenth of a degree square, closed, counter-clockwise; `place` counts eastwards. */
export function aRing(place: number): Positions {
  const west = 111 + place / 10
  return [
    [west, -8],
    [west + 0.1, -8],
    [west + 0.1, -7.9],
    [west, -7.9],
    [west, -8],
  ]
}

export interface Feature {
  type: 'Feature'
  properties: Record<string, unknown>
  geometry: { type: string; coordinates: unknown } | null
}

export function aFeature(code: unknown, ring: Positions = aRing(0)): Feature {
  const geometry = { type: 'Polygon', coordinates: [ring] }
  return { type: 'Feature', properties: { code, name: 'x' }, geometry }
}

/** All four districts; the first can be given another geometry or other properties. */
export function someDistricts(first: Partial<Feature> = {}): Feature[] {
  const codes = ['35.01.01', '35.01.02', '35.02.01', '35.02.02']
  const features = codes.map((code, place) => aFeature(code, aRing(place)))
  return features.map((feature, index) => (index === 0 ? { ...feature, ...first } : feature))
}

/** All districts, the first with this ring instead of its own. */
export function withRing(ring: unknown): Feature[] {
  return someDistricts({ geometry: { type: 'Polygon', coordinates: [ring] } })
}

export function aCollection(features: readonly unknown[], more: object = {}): string {
  return JSON.stringify({ type: 'FeatureCollection', ...more, features })
}

/** The computed map of the same areas, each a little narrower than surveyed. */
export function theCurrentMap(): BoundaryTopology {
  const computed = { kind: 'COMPUTED', source: null } as const
  const codes = [...areas.keys()].filter((code) => code.length === 8)
  return assembleMap({
    districts: codes.map((code, place) => ({ code, coordinates: [[narrow(aRing(place))]] })),
    apart: false,
    names: areas,
    layers: { regencies: computed, districts: computed },
    detail: { tolerance: 0 },
  })
}

export function imported(text: string, more: Partial<BoundaryFile> = {}): BoundaryImport {
  return importBoundaries({
    text,
    codeProperty: 'code',
    source: 'BIG 2024',
    current: theCurrentMap(),
    areas,
    assemble: assembleMap,
    ...more,
  })
}

/** The problems of a file that must be refused. */
export function problemsOf(text: string, more: Partial<BoundaryFile> = {}): BoundaryProblem[] {
  const result = imported(text, more)
  if (result.ok) throw new Error('the file was imported')
  return result.problems
}

/** The new map of a file that must be taken. */
export function mapOf(text: string, more: Partial<BoundaryFile> = {}): BoundaryTopology {
  const result = imported(text, more)
  if (!result.ok) throw new Error(result.problems.map(({ message }) => message).join(' '))
  return result.topology
}

function narrow(ring: Positions): Positions {
  return ring.map(([x = 0, y = 0]) => [x, y < -7.95 ? -7.99 : -7.91])
}
