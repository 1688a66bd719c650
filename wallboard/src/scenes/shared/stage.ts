import type { AreaFigures } from '../../feed/index.ts'
import type { Dots } from '../../map/dots.ts'
import type { Classes } from '../../map/states.ts'
import type {
  ChangesModel,
  FigureModel,
  MapModel,
  PressingModel,
  WorstModel,
} from '../../panels/models.ts'
import { changesModel } from './changes.ts'
import { dotted } from './dots.ts'
import type { SceneFigures, SceneTime, Wall } from './input.ts'
import { districtClasses, mapModel, shareLabels } from './map.ts'
import type { ChartModel, Scene, SceneId, SceneWords } from './scene.ts'

/** The blocks of a scene that change with its figures only. */
export type SceneView = {
  id: SceneId
  words: SceneWords
  classes: Classes
  /** Single stations in place of the classes of districts; null for none. */
  dots: Dots | null
  map: MapModel
  chart: ChartModel
  /** Null for a scene whose list is of tickets. */
  worst: WorstModel | null
}

/** The blocks that change with the clock too. */
export type TimedView = {
  figure: FigureModel
  changes: ChangesModel
  /** The list of a scene about tickets, whose clocks run; null for the others. */
  pressing: PressingModel | null
}

/** A scene with its figures: what a wall shows of it, whatever the figures count. */
export type Stage = {
  view: (wall: Wall) => SceneView
  timed: (wall: Wall, time: SceneTime) => TimedView
}

/** Puts a scene on stage; `figures` gives the newest at each call. */
export function stage<Area extends AreaFigures>(
  scene: Scene<Area>,
  figures: () => SceneFigures<Area>,
): Stage {
  const stationsOf = dotted(scene.stationed)
  return {
    view: (wall) => {
      const input = { ...wall, ...figures() }
      const words = scene.words(wall.format.words)
      const classes = districtClasses(input.districts, scene.mapped)
      const stations = stationsOf(input)
      const map = mapModel(wall, classes, shareLabels(scene.mapped.edges, wall.format), words.map)
      return {
        id: scene.id,
        words,
        classes,
        dots: stations?.dots ?? null,
        map: stations
          ? { ...map, title: words.map.stations ?? map.title, dots: stations.legend }
          : map,
        chart: scene.chart(input),
        worst: scene.worst(input),
      }
    },
    timed: (wall, time) => {
      const input = { ...wall, ...figures() }
      return {
        figure: scene.figure(input, time),
        changes: changesModel(input, time, scene.words(wall.format.words).changed),
        pressing: null,
      }
    },
  }
}
