import { readFileSync } from 'node:fs'
import type { BoundaryTopology } from './topology.ts'

const FILE = new URL('../../data/map.topojson', import.meta.url)

/**
 * The computed map as committed: 38 regencies and 666 districts. Read from disk at each call; the
 * caller keeps it. Source: see "The map" in the README of the seeds.
 */
export function computedMap(): BoundaryTopology {
  return JSON.parse(readFileSync(FILE, 'utf8')) as BoundaryTopology
}
