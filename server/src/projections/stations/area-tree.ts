import { type AreaLevel, levelOf, parentOf } from '../../domain/geography/codes.ts'

/** Areas and stations by number, and in which areas each station lies. */
interface Indexed {
  readonly areas: readonly string[]
  readonly stations: readonly unknown[]
  /** Numbers of the areas around a station. */
  path(station: number): Int32Array
}

/** What of the register's areas figures are compared with: who lies in whom, and how much. */
export class AreaTree {
  readonly #children = new Map<string, string[]>()
  readonly #stations = new Map<string, number>()

  constructor(index: Indexed) {
    for (const area of index.areas) {
      const parent = parentOf(area)
      if (parent === null) continue
      this.#children.set(parent, [...(this.#children.get(parent) ?? []), area])
    }
    index.stations.forEach((_, station) => {
      for (const number of index.path(station)) {
        const area = index.areas[number] ?? ''
        this.#stations.set(area, (this.#stations.get(area) ?? 0) + 1)
      }
    })
  }

  /** Codes of the areas one level down, in order; empty for a village. */
  children(area: string): readonly string[] {
    return this.#children.get(area) ?? []
  }

  /** Codes of all areas of a level inside (or equal to) an area, in order. */
  within(area: string, level: AreaLevel): string[] {
    if (levelOf(area) === level) return [area]
    return this.children(area).flatMap((child) => this.within(child, level))
  }

  /** Stations in an area by the register; 0 for an unknown one. */
  stations(area: string): number {
    return this.#stations.get(area) ?? 0
  }
}
