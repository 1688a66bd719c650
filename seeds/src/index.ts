export { buildRegister } from './build.ts'
export { validateRegister } from './checks/index.ts'
export type { Violation } from './checks/violation.ts'
export { publishedCounts } from './published-count.ts'
export type { DistrictCount } from './published-count.ts'
export type {
  AreaLevel,
  AreaRow,
  BallotColumn,
  ContestRow,
  Register,
  StationRow,
} from './register.ts'
