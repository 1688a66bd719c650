export { type BoundaryFile, type BoundaryImport, importBoundaries } from './import.ts'
export type { BoundaryProblem } from './problem.ts'
