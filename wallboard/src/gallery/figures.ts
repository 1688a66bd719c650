import type { AreaFigures, Change } from '../feed/index.ts'
import type { SceneFigures } from '../scenes/shared/input.ts'
import { districts, regencies } from './land.ts'
import { lastAsOf } from './wall.ts'

/** Figures by code, as a scene takes them. */
export function byCode<Area extends AreaFigures>(
  ...areas: readonly Area[]
): ReadonlyMap<string, Area> {
  return new Map(areas.map((area) => [area.code, area]))
}

/** Nothing has come yet, not even the first frame. */
export const noFigures: SceneFigures<never> = {
  areas: new Map<string, never>(),
  regencies: new Map<string, never>(),
  districts: new Map<string, never>(),
  changes: [],
}

/** Six changes of the last minute, one of them the first of its district. */
const builtChanges: readonly Change[] = districts.slice(0, 6).map(({ code }, index) => ({
  code,
  before: index === 1 ? null : 30 + index,
  after: 34 + index,
  asOf: lastAsOf,
}))

/**
 * Figures of the whole built land: the province's own, and those of each regency and district, whose
 * `spread` is 0 to 114, the same on every run, so that every class and no data can be made of it.
 */
export function landFigures<Area extends AreaFigures>(
  province: Area,
  build: (code: string, spread: number) => Area,
  buildRegency: (code: string) => Area = (code) => build(code, 80),
): SceneFigures<Area> {
  return {
    areas: byCode(province),
    regencies: byCode(...regencies.map(({ code }) => buildRegency(code))),
    districts: byCode(...districts.map(({ code }, index) => build(code, (index * 37) % 115))),
    changes: builtChanges,
  }
}
