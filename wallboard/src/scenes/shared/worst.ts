import type { AreaFigures } from '../../feed/index.ts'
import { isWithin, regencyOf, shortName } from '../../figures/names.ts'
import { coverageText, shareText } from '../../figures/part.ts'
import type { Part } from '../../figures/part.ts'
import type { Status, WorstDetail, WorstModel, WorstRow } from '../../panels/models.ts'
import { nameOf } from './input.ts'
import type { SceneInput } from './input.ts'

/** How districts are ranked, and what is said of each. */
export type Ranking<Area> = {
  /** What is not as it should be; null without data. A part of zero is in order. */
  bad: (district: Area) => Part | null
  /** The largest share first, or the largest number. */
  by: 'share' | 'number'
  /** The numbers to show when they are not those of `bad`. */
  shown?: (district: Area) => Part
  /** What is the matter; null when the numbers say it all. */
  detail?: (district: Area) => WorstDetail | null
  /** Instead of how many are in order and how many have no data. */
  notes?: readonly Status[]
  words: {
    title: string
    /** Those in order, by their number. */
    fine: (count: string) => string
    /** Said instead of rows when all are in order. */
    nothing: string
    /** Said instead of rows when nothing is known. */
    empty: string
  }
}

type Ranked<Area> = { district: Area; bad: Part }

const shareOf = ({ part, whole }: Part) => part / whole

function worstFirst<Area extends AreaFigures>(
  by: Ranking<Area>['by'],
): (one: Ranked<Area>, other: Ranked<Area>) => number {
  return (one, other) => {
    const number = other.bad.part - one.bad.part
    const share = shareOf(other.bad) - shareOf(one.bad)
    const order = by === 'share' ? share || number : number || share
    return order || one.district.code.localeCompare(other.district.code)
  }
}

/** The ten worst districts of the area on show, with where they are. */
export function worstModel<Area extends AreaFigures>(
  input: SceneInput<Area>,
  ranking: Ranking<Area>,
): WorstModel {
  const { format, focus, province, districts } = input
  const { bad, by, detail, notes, words } = ranking
  const shown = ranking.shown ?? ((district: Area) => bad(district) ?? { part: 0, whole: 0 })
  const inside = [...districts.values()].filter(({ code }) => isWithin(code, focus ?? province))
  const known = inside.flatMap((district): Ranked<Area>[] => {
    const own = bad(district)
    return own === null ? [] : [{ district, bad: own }]
  })
  const ranked = known.filter(({ bad: { part } }) => part > 0).toSorted(worstFirst(by))
  const rows = ranked.slice(0, 10).map(({ district }): WorstRow => {
    const regency = regencyOf(district.code)
    return {
      code: district.code,
      district: nameOf(input, district.code),
      regency: focus === null ? shortName(nameOf(input, regency)) : null,
      detail: detail?.(district) ?? null,
      coverage: coverageText(format, shown(district)),
      share: shareText(format, shown(district)),
      href: input.hrefOf(regency),
    }
  })
  const fine = known.length - ranked.length
  const unknown = inside.length - known.length
  const counted = [
    ...(fine > 0 ? [words.fine(format.count(fine))] : []),
    ...(unknown > 0 ? [format.words.coverage.unknown(format.count(unknown))] : []),
  ].join(' · ')
  const none = fine > 0 && unknown === 0 ? words.nothing : words.empty
  const empty = districts.size === 0 ? format.words.loading : none
  return {
    title: words.title,
    rows,
    empty: rows.length > 0 ? null : empty,
    notes: notes ?? (counted === '' ? [] : [{ tone: 'plain', text: counted }]),
  }
}
