import { isWithin } from '../../figures/names.ts'
import type { Format } from '../../figures/format.ts'
import { classEdges, classKey, countClasses, shareClass, shareClasses } from '../../map/classes.ts'
import type { ShareClass } from '../../map/classes.ts'
import type { Classes } from '../../map/states.ts'
import type { LegendItem, MapModel } from '../../panels/models.ts'
import { nameOf } from './input.ts'
import type { Counts, SceneInput } from './input.ts'

/** The class of every district by its own public count; null without one. */
export function districtClasses(districts: Counts): Classes {
  return new Map(
    [...districts.values()].map(({ code, publicCount: own }) => [
      code,
      own === null ? null : shareClass(own.stationsPublished, own.stationsTotal),
    ]),
  )
}

function classLabel(index: ShareClass, { words }: Format): string {
  const percent = (at: number) => String(Math.round((classEdges[at] ?? 1) * 100))
  if (index === 5) return words.map.complete
  if (index === 4) return words.map.nearly(percent(4))
  if (index === 0) return words.map.below(percent(1))
  return words.map.between(percent(index), percent(index + 1))
}

/** The legend of the area on show: every class with its number of districts, then no data. */
function legendItems(classes: Classes, area: string, format: Format): LegendItem[] {
  const inside = [...classes].filter(([code]) => isWithin(code, area))
  const { counts, noData } = countClasses(inside.map(([, index]) => index))
  const districts = (count: number) => format.words.map.districts(format.count(count))
  return [
    ...shareClasses.map((index) => ({
      key: classKey(index),
      label: classLabel(index, format),
      count: districts(counts[index] ?? 0),
    })),
    { key: classKey(null), label: format.words.noData, count: districts(noData) },
  ]
}

/** The words around the map, and where its borders come from. */
export function mapModel(input: SceneInput, classes: Classes): MapModel {
  const { format, focus, province, boundaries, unknownArea } = input
  const say = format.words.map
  const origin = boundaries?.origin
  const whole = nameOf(input, province)
  const surveyed = () => say.surveyed(origin?.source ?? say.unnamedSource)
  return {
    title: say.title,
    back: focus === null ? null : { text: format.words.back(whole), href: input.hrefOf(null) },
    notice: unknownArea === null ? null : format.words.unknownArea(unknownArea, whole),
    waiting: input.boundariesFailed ? say.failed : say.loading,
    lost: say.lost,
    legendTitle: say.legend,
    legend: legendItems(classes, focus ?? province, format),
    origin: origin?.kind === 'SURVEYED' ? surveyed() : say.computed,
    // Surveyed borders name their source in `origin` already.
    attribution: origin?.kind === 'SURVEYED' ? '' : (boundaries?.attribution ?? ''),
  }
}
