export type { BoundaryLevel } from './codes.ts'
export { type BoundaryFile, type BoundaryImport, importBoundaries } from './import.ts'
export type { BoundaryProblem, BoundaryProblemCode } from './problem.ts'
