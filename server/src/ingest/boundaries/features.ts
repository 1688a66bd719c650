import { feature } from 'topojson-client'
import type { GeometryObject, Topology } from 'topojson-specification'
import { brokenJsonPosition, lineAndColumn } from './json-position.ts'
import { type Checked, refuse } from './problem.ts'

/** A feature as the file has it; nothing about its geometry is checked yet. */
export interface RawFeature {
  properties: Record<string, unknown>
  geometry: unknown
}

type Json = Record<string, unknown>

/** Names under which files say that they are in longitude and latitude of WGS 84. */
const WGS84 = /CRS84|EPSG:{1,2}4326$/i

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parse(text: string): Checked<unknown> {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    const position = brokenJsonPosition(text) ?? 0
    const where = position >= text.length ? 'at its end' : `at ${lineAndColumn(text, position)}`
    return refuse('BROKEN_JSON', `The file is not JSON: it breaks off or goes wrong ${where}.`)
  }
}

function rawFeature(value: unknown): RawFeature {
  const { properties, geometry } = isObject(value) ? value : {}
  return { properties: isObject(properties) ? properties : {}, geometry }
}

/** Of several objects the one with the most areas: others hold labels, outlines or lines. */
function largestObject(objects: Json): GeometryObject | undefined {
  const size = (object: unknown) =>
    isObject(object) && Array.isArray(object.geometries) ? object.geometries.length : 0
  const [largest] = Object.values(objects).toSorted((a, b) => size(b) - size(a))
  return size(largest) > 0 ? (largest as GeometryObject) : undefined
}

function topologyFeatures(topology: Json): Checked<RawFeature[]> {
  const object = isObject(topology.objects) ? largestObject(topology.objects) : undefined
  if (!object) return refuse('NOT_A_COLLECTION', 'The TopoJSON has no collection of geometries.')
  try {
    const collection = feature(topology as unknown as Topology, object) as unknown as Json
    return { ok: true, value: (collection.features as unknown[]).map(rawFeature) }
  } catch {
    return refuse('NOT_A_COLLECTION', 'The TopoJSON names arcs that it does not contain.')
  }
}

function projection(collection: Json): string | undefined {
  const { crs } = collection
  const properties = isObject(crs) && isObject(crs.properties) ? crs.properties : {}
  const { name } = properties
  return typeof name === 'string' && !WGS84.test(name) ? name : undefined
}

/**
 * The features of a text in GeoJSON (a FeatureCollection) or TopoJSON (the object with the most
 * geometries). Refused as a whole when it is neither, is broken, or says that it is projected.
 */
export function readFeatures(text: string): Checked<RawFeature[]> {
  // Some tools write a byte order mark in front, which JSON does not know.
  const parsed = parse(text.replace(/^\uFEFF/, ''))
  if (!parsed.ok) return parsed
  const { value } = parsed
  if (isObject(value) && value.type === 'Topology') return topologyFeatures(value)
  if (!isObject(value) || value.type !== 'FeatureCollection' || !Array.isArray(value.features)) {
    const found = isObject(value) ? String(value.type ?? 'an object without a type') : typeof value
    return refuse('NOT_A_COLLECTION', `Expected a FeatureCollection or a Topology, found ${found}.`)
  }
  const crs = projection(value)
  if (crs !== undefined) {
    return refuse('NOT_WGS84', `The file is in ${crs}: convert it to WGS 84 (EPSG:4326) first.`)
  }
  return { ok: true, value: value.features.map(rawFeature) }
}
