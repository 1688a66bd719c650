export { assembleMap, type MapParts } from './assemble.ts'
export { type AreaMatch, compareBoundaries, type Comparison, type LevelMatch } from './compare.ts'
export { computedMap } from './computed-map.ts'
export type { AreaShape } from './shapes.ts'
export {
  type AreaCollection,
  type AreaGeometry,
  type AreaProperties,
  type BoundaryTopology,
  type LayerOrigin,
  MAP_LEVELS,
  type MapLevel,
} from './topology.ts'
