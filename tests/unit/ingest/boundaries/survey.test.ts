import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { assembleMap, compareBoundaries, computedMap } from '../../../../seeds/src/map/index.ts'
import { importBoundaries } from '../../../../server/src/ingest/boundaries/index.ts'
import { surveyFolder } from './builders.ts'

const because = surveyFolder ? '' : ' (skipped: no ../shared/boundaries here)'
const current = computedMap()
const { regencies, districts } = current.objects
const areas = new Map(
  [...regencies.geometries, ...districts.geometries].map(({ id, properties }) => [
    id,
    properties.name,
  ]),
)

function imported(file: string) {
  const text = readFileSync(join(surveyFolder ?? '', file), 'utf8')
  const source = 'cahyadsn/wilayah_boundaries'
  const input = { text, codeProperty: 'code', source, current, areas, assemble: assembleMap }
  const result = importBoundaries(input)
  if (!result.ok) throw new Error(JSON.stringify(result.problems.slice(0, 3)))
  return { ...result, match: compareBoundaries(surveyFolder ?? '', result.topology) }
}

test.skipIf(!surveyFolder)(`the surveyed districts replace both layers${because}`, () => {
  const { topology, level, features, match } = imported('districts.geojson')
  expect({ level, features }).toEqual({ level: 'DISTRICT', features: 666 })
  expect(match.districts.mean).toBeGreaterThan(0.999)
  // Its regencies and districts were simplified apart, with gaps of up to a kilometre.
  expect(match.regencies.mean).toBeGreaterThan(0.96)
  expect(JSON.stringify(topology).length).toBeLessThan(1_500_000)
})

test.skipIf(!surveyFolder)(`the surveyed regencies replace the regencies only${because}`, () => {
  const { topology, level, features, match } = imported('regencies.geojson')
  expect({ level, features }).toEqual({ level: 'REGENCY', features: 38 })
  expect(match.regencies.mean).toBeGreaterThan(0.999)
  expect(topology.layers.districts).toEqual({ kind: 'COMPUTED', source: null })
})
