import { createHash } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { assembleMap, type BoundaryTopology, computedMap } from '@ruang-pantau/seeds/map'
import type { BoundaryShelf } from '../../api/boundaries/shelf.ts'
import type { Recorder } from '../../commands/recorder.ts'
import { BOUNDARIES_IMPORTED, type BoundariesImported } from '../../domain/boundaries.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import { importBoundaries } from '../../ingest/boundaries/index.ts'

/** Name of the file in the mode's folder that holds imported boundaries. */
const BOUNDARIES_FILE = 'boundaries.json'

interface Shown {
  topology: BoundaryTopology
  bytes: Buffer
  sha256: string
}

/** The boundaries of a data folder: imported ones where there are some, else the computed map. */
export function boundaryShelf(
  folder: string,
  geography: Geography,
  recorder: Recorder,
): BoundaryShelf {
  const file = join(folder, BOUNDARIES_FILE)
  let shown = present(existsSync(file) ? read(file) : computedMap())
  const names = namesOf(geography)
  const assemble = assembleMap

  return {
    shown: () => {
      const { regencies, districts } = shown.topology.layers
      const layers = [
        { level: 'REGENCY' as const, ...regencies },
        { level: 'DISTRICT' as const, ...districts },
      ]
      return { sha256: shown.sha256, url: `/boundaries/${shown.sha256}.json`, layers }
    },
    bytes: (sha256) => (sha256 === shown.sha256 ? shown.bytes : null),
    replace: async (text, { source, codeProperty, actor }) => {
      const input = { text, codeProperty, source, current: shown.topology, areas: names, assemble }
      const result = importBoundaries(input)
      if (!result.ok) return result
      const { topology, level, features } = result
      const next = present(topology)
      const data: BoundariesImported = { sha256: next.sha256, level, source, features }
      await recorder.record([{ type: BOUNDARIES_IMPORTED, data, actor }])
      writeFileSync(`${file}.new`, next.bytes)
      renameSync(`${file}.new`, file)
      shown = next
      return { ok: true, level, features, sha256: next.sha256 }
    },
  }
}

function present(topology: BoundaryTopology): Shown {
  const bytes = Buffer.from(JSON.stringify(topology))
  return { topology, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}

function read(file: string): BoundaryTopology {
  return JSON.parse(readFileSync(file, 'utf8')) as BoundaryTopology
}

function namesOf(geography: Geography): Map<string, string> {
  const mapped = [...geography.areas()].filter(
    ({ level }) => level === 'REGENCY' || level === 'DISTRICT',
  )
  return new Map(mapped.map(({ code, name }) => [code, name]))
}
