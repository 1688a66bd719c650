import type { Heard } from './hear.ts'
import type { StationsSaid } from './stations.ts'
import type { Word } from './words.ts'

/** The line as far as it is understood before its places are. */
export interface HeardLine {
  words: readonly Word[]
  heard: readonly Heard[]
  stations: readonly StationsSaid[]
}
