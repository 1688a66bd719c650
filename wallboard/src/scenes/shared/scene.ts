import type { AreaFigures } from '../../feed/index.ts'
import type { Part } from '../../figures/part.ts'
import type { ClassEdges } from '../../map/classes.ts'
import type { FigureModel, StackModel, VotesModel, WorstModel } from '../../panels/models.ts'
import type { Words } from '../../words/index.ts'
import type { Stationed } from './dots.ts'
import type { SceneInput, SceneTime } from './input.ts'

/** All scenes, in the order of the keys that lead to them. */
export const sceneIds = ['public-count', 'ballots', 'turnout', 'uploads', 'incidents'] as const

/** A scene by the name that `?scene=` takes. */
export type SceneId = (typeof sceneIds)[number]

/** The one chart of a scene. */
export type ChartModel =
  | { kind: 'votes'; model: VotesModel }
  | { kind: 'stacks'; model: StackModel }

/** What a scene says around its numbers. */
export type SceneWords = {
  name: string
  /** What it asks of an area. */
  question: (area: string) => string
  /** `stations`: the title while the map shows single stations. */
  map: { title: string; legend: string; stations?: string }
  /** The number that is followed, with its unit: `36 TPS`. */
  changed: (count: string) => string
}

/** What the map colours. */
export type Mapped<Area> = {
  edges: ClassEdges
  /** The district's share; null without data, unlike a part of zero. */
  part: (district: Area) => Part | null
}

/** One scene of the wall: how the figures of one kind become the blocks of the screen. */
export type Scene<Area extends AreaFigures> = {
  id: SceneId
  words: (words: Words) => SceneWords
  mapped: Mapped<Area>
  /** Null for a scene that knows nothing of single stations. */
  stationed: Stationed<Area> | null
  figure: (input: SceneInput<Area>, time: SceneTime) => FigureModel
  chart: (input: SceneInput<Area>) => ChartModel
  worst: (input: SceneInput<Area>) => WorstModel
}
