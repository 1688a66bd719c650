import { createHash } from 'node:crypto'
import type { State } from './state.ts'

/** A hash of each part of a state, by the name of the part. */
export type Digest = Readonly<Record<string, string>>

/** Hashes of everything in a state: two states with the same digest show the same everywhere. */
export function digestOf({ day, projections, findings }: State): Digest {
  const saved = Object.entries(projections.save().projections)
  const stations = createHash('sha256')
  for (const { array } of day.stations.columns()) stations.update(array)
  return {
    ...Object.fromEntries(saved.map(([name, { data }]) => [name, sha256(JSON.stringify(data))])),
    stations: stations.digest('hex'),
    areas: createHash('sha256').update(day.stations.totals.cells()).digest('hex'),
    findings: sha256(JSON.stringify(findings.all())),
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
