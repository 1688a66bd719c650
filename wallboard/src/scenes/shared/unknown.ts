import type { Format } from '../../figures/format.ts'
import type { FigureModel } from '../../panels/models.ts'

/**
 * The figure of an area of which nothing is known yet: a dash, unlike zero, and what will appear
 * here. `area` is null before its first frame, when not even its stations are known.
 */
export function unknownFigure(
  { words, count }: Format,
  area: { pollingStations: number } | null,
  say: { figure: string; empty: string },
): FigureModel {
  return {
    caption: say.figure,
    value: words.none,
    beside: area === null ? '' : words.coverage.of(count(area.pollingStations)),
    quiet: null,
    empty: area === null ? words.loading : say.empty,
    notes: [],
  }
}
