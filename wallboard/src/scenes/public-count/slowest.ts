import { isWithin, regencyOf, shortName } from '../../figures/names.ts'
import type { AreaCount } from '../../feed/index.ts'
import type { SlowestModel, SlowRow } from '../../panels/models.ts'
import { nameOf } from './input.ts'
import type { Counts, SceneInput } from './input.ts'

type Counted = AreaCount & { publicCount: NonNullable<AreaCount['publicCount']> }

const isCounted = (area: AreaCount): area is Counted => area.publicCount !== null

/** Districts by how far their public count is. Ones without a count are unknown, not slow. */
type Ranking = { slowest: readonly Counted[]; complete: number; unknown: number }

/**
 * The `limit` slowest districts inside `area`, worst first: the smallest share of stations
 * published, then the most stations missing, then the code.
 */
function rankSlowest(districts: Counts, area: string, limit: number): Ranking {
  const inside = [...districts.values()].filter(({ code }) => isWithin(code, area))
  const counted = inside.filter(isCounted)
  const missing = ({ publicCount: own }: Counted) => own.stationsTotal - own.stationsPublished
  const share = ({ publicCount: own }: Counted) => own.stationsPublished / own.stationsTotal
  const open = counted.filter((district) => missing(district) > 0)
  const byPace = open.toSorted(
    (one, other) =>
      share(one) - share(other) ||
      missing(other) - missing(one) ||
      one.code.localeCompare(other.code),
  )
  return {
    slowest: byPace.slice(0, limit),
    complete: counted.length - open.length,
    unknown: inside.length - counted.length,
  }
}

/** The list of the ten slowest districts of the area on show. */
export function slowestModel(input: SceneInput): SlowestModel {
  const { format, focus, province, districts } = input
  const say = format.words.slowest
  const { slowest, complete, unknown } = rankSlowest(districts, focus ?? province, 10)
  const rows = slowest.map(({ code, publicCount: own }): SlowRow => {
    const regency = regencyOf(code)
    const [published, total] = [own.stationsPublished, own.stationsTotal]
    return {
      code,
      district: nameOf(input, code),
      regency: focus === null ? shortName(nameOf(input, regency)) : null,
      coverage: format.words.publicCount.coverage(format.count(published), format.count(total)),
      share: format.words.publicCount.share(format.share(published, total)),
      href: input.hrefOf(regency),
    }
  })
  const note = [
    ...(complete > 0 ? [say.complement(format.count(complete))] : []),
    ...(unknown > 0 ? [say.unknown(format.count(unknown))] : []),
  ].join(' · ')
  const nothingSlow = complete > 0 && unknown === 0 ? say.complete : say.empty
  const empty = districts.size === 0 ? format.words.loading : nothingSlow
  return { title: say.title, rows, empty: rows.length > 0 ? null : empty, note }
}
