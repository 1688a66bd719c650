import type { AreaFigures } from '../feed/index.ts'
import { ballotsScene } from '../scenes/ballots/scene.ts'
import { publicCountScene } from '../scenes/public-count/scene.ts'
import type { SceneFigures, SceneTime, Wall } from '../scenes/shared/input.ts'
import type { Scene, SceneId } from '../scenes/shared/scene.ts'
import { stage } from '../scenes/shared/stage.ts'
import type { Stage } from '../scenes/shared/stage.ts'
import { turnoutScene } from '../scenes/turnout/scene.ts'
import { uploadsScene } from '../scenes/uploads/scene.ts'
import { ballotStates } from './ballots.ts'
import { noFigures } from './figures.ts'
import { publicCounts } from './public-count.ts'
import { turnoutStates } from './turnout.ts'
import { uploadStates } from './uploads.ts'
import { liveWall, wallStates } from './wall.ts'
import type { Look } from './wall.ts'

/** Everything that the frame of a scene needs. */
export type BuiltScene = { name: string; stage: Stage; wall: Wall; time: SceneTime }

type Build = (look: Look) => BuiltScene

/** A scene in every state: those of its own figures first, then those of any wall. */
function statesOf<Area extends AreaFigures>(
  scene: Scene<Area>,
  figures: Readonly<Record<string, SceneFigures<Area>>>,
): ReadonlyMap<string, Build> {
  const own = Object.entries(figures).map(([name, state]): [string, Build] => [
    name,
    (look) => ({ name, stage: stage(scene, () => state), ...liveWall(look) }),
  ])
  const common = Object.entries(wallStates).map(([name, change]): [string, Build] => {
    const shown = name === 'connecting' ? noFigures : figures['live']
    return [
      name,
      (look) => ({
        name,
        stage: stage(scene, () => shown ?? noFigures),
        ...change(liveWall(look)),
      }),
    ]
  })
  return new Map([...own, ...common])
}

/** Every scene in every state, by the names that `?scene=` and `?state=` take. */
export const builtScenes: Readonly<Record<SceneId, ReadonlyMap<string, Build>>> = {
  'public-count': statesOf(publicCountScene, publicCounts),
  ballots: statesOf(ballotsScene, ballotStates),
  turnout: statesOf(turnoutScene, turnoutStates),
  uploads: statesOf(uploadsScene, uploadStates),
}
