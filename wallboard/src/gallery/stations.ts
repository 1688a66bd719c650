import type { WallStations } from '../scenes/shared/input.ts'
import { builtLand } from './land.ts'

const side = 10

/** Every state that a station can be in: five of voting, published or one of eight reasons. */
const everyState = [0, 1, 2, 3, 4].flatMap((voting) =>
  Array.from({ length: 9 }, (_, reason) => voting | (reason << 3)),
)

/** Stations of a regency of the built land in a grid, every state among them, most of them done. */
export function builtStations(regency: string): WallStations {
  const shape = builtLand().regencies.find(({ properties }) => properties.code === regency)
  const [west, north] = shape?.properties.label ?? [0, 0]
  const step = 0.3 / side
  const cells = Array.from({ length: side * side }, (_, index) => index)
  return {
    packed: {
      places: Float32Array.from(
        cells.flatMap((index) => [
          west - 0.15 + ((index % side) + 0.5) * step,
          north + 0.15 - (Math.floor(index / side) + 0.5) * step,
        ]),
      ),
      surveyed: 0,
      states: Uint8Array.from(
        cells,
        (index) => (index % 2 === 0 ? everyState[(index / 2) % 45] : 4) ?? 4,
      ),
    },
    failed: false,
  }
}
