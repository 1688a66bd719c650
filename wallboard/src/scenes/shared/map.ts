import type { AreaFigures, Figures } from '../../feed/index.ts'
import { isWithin } from '../../figures/names.ts'
import type { Format } from '../../figures/format.ts'
import { classKey, countClasses, shareClass, shareClasses } from '../../map/classes.ts'
import type { ClassEdges, ShareClass } from '../../map/classes.ts'
import type { Classes } from '../../map/states.ts'
import type { LegendItem, MapModel } from '../../panels/models.ts'
import { nameOf } from './input.ts'
import { pinLegend } from './pins.ts'
import type { Wall } from './input.ts'
import type { Mapped, SceneWords } from './scene.ts'

/** The class of every district by the share that a scene maps; null without data. */
export function districtClasses<Area extends AreaFigures>(
  districts: Figures<Area>,
  { part, edges }: Mapped<Area>,
): Classes {
  return new Map(
    [...districts.values()].map((district) => {
      const own = part(district)
      return [district.code, own && shareClass(own.part, own.whole, edges)]
    }),
  )
}

/** What the legend calls the six classes of a share, little to complete. */
export function shareLabels(edges: ClassEdges, format: Format): readonly string[] {
  return shareClasses.map((index) => classLabel(index, edges, format))
}

function classLabel(index: ShareClass, edges: ClassEdges, { words }: Format): string {
  const percent = (at: number) => String(Math.round((edges[at] ?? 1) * 100))
  const endsComplete = edges[5] === 1
  if (index === 5) return endsComplete ? words.map.complete : words.map.from(percent(5))
  if (index === 4 && endsComplete) return words.map.nearly(percent(4))
  if (index === 0) return words.map.below(percent(1))
  return words.map.between(percent(index), percent(index + 1))
}

/** The legend of the area on show: every class with its number of districts, then no data. */
function legendItems(
  classes: Classes,
  labels: readonly string[],
  area: string,
  format: Format,
): LegendItem[] {
  const inside = [...classes].filter(([code]) => isWithin(code, area))
  const { counts, noData } = countClasses(inside.map(([, index]) => index))
  const districts = (count: number) => format.words.map.districts(format.count(count))
  return [
    ...shareClasses.map((index) => ({
      key: classKey(index),
      label: labels[index] ?? '',
      count: districts(counts[index] ?? 0),
    })),
    { key: classKey(null), label: format.words.noData, count: districts(noData) },
  ]
}

/**
 * The words around the map, and where its borders come from; `labels` are what the six classes are
 * called.
 */
export function mapModel(
  wall: Wall,
  classes: Classes,
  labels: readonly string[],
  words: SceneWords['map'],
): MapModel {
  const { format, focus, province, boundaries, unknownArea } = wall
  const say = format.words.map
  const origin = boundaries?.origin
  const whole = nameOf(wall, province)
  const surveyed = () => say.surveyed(origin?.source ?? say.unnamedSource)
  return {
    title: words.title,
    back: focus === null ? null : { text: format.words.back(whole), href: wall.hrefOf(null) },
    notice: unknownArea === null ? null : format.words.unknownArea(unknownArea, whole),
    waiting: wall.boundariesFailed ? say.failed : say.loading,
    lost: say.lost,
    legendTitle: words.legend,
    legend: legendItems(classes, labels, focus ?? province, format),
    dots: null,
    pins: pinLegend(wall),
    origin: origin?.kind === 'SURVEYED' ? surveyed() : say.computed,
    // Surveyed borders name their source in `origin` already.
    attribution: origin?.kind === 'SURVEYED' ? '' : (boundaries?.attribution ?? ''),
  }
}
