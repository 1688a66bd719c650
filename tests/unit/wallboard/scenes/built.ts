import type { AreaFigures } from '../../../../wallboard/src/feed/index.ts'
import { byCode, noFigures } from '../../../../wallboard/src/gallery/figures.ts'
import { liveWall, wallStates } from '../../../../wallboard/src/gallery/wall.ts'
import type { WallState } from '../../../../wallboard/src/gallery/wall.ts'
import type { SceneFigures, SceneInput } from '../../../../wallboard/src/scenes/shared/input.ts'

/** The live wall in Indonesian, and its clock. */
export const { wall, time } = liveWall({ language: 'id', theme: 'dark' })

/** The same wall in another state. */
export const inState = (state: WallState) => wallStates[state]({ wall, time })

/** The live wall over these figures; those that are left out have not come. */
export function inputOf<Area extends AreaFigures>(
  figures: Partial<SceneFigures<Area>> & Partial<Pick<SceneInput<Area>, 'focus' | 'names'>>,
): SceneInput<Area> {
  return { ...wall, ...noFigures, ...figures }
}

/** The live wall whose province has these figures of its own. */
export function provinceOf<Area extends AreaFigures>(area: Area): SceneInput<Area> {
  return inputOf({ areas: byCode(area) })
}

/** A district list as it is read: where, what is the matter, n of N, share. */
export const rowsOf = ({ rows }: { rows: readonly WorstText[] }) =>
  rows.map(({ district, regency, detail, coverage, share }) => [
    `${district} · ${regency}`,
    detail?.text ?? '',
    coverage,
    share,
  ])

type WorstText = {
  district: string
  regency: string | null
  detail: { text: string } | null
  coverage: string
  share: string
}

/** Names of a few real places. */
export const realNames = new Map([
  ['35.29', 'Kabupaten Sumenep'],
  ['35.27', 'Kabupaten Sampang'],
  ['35.29.23', 'Masalembu'],
  ['35.27.10', 'Robatal'],
  ['35.07', 'Kabupaten Malang'],
  ['35.07.01', 'Lawang'],
])
