import type { AreaFigures } from '../feed/index.ts'
import { ballotsScene } from '../scenes/ballots/scene.ts'
import { incidentsStage } from '../scenes/incidents/scene.ts'
import { publicCountScene } from '../scenes/public-count/scene.ts'
import type { SceneFigures, SceneTime, Wall, WallTickets } from '../scenes/shared/input.ts'
import type { Scene, SceneId } from '../scenes/shared/scene.ts'
import { stage } from '../scenes/shared/stage.ts'
import type { Stage } from '../scenes/shared/stage.ts'
import { turnoutScene } from '../scenes/turnout/scene.ts'
import { uploadsScene } from '../scenes/uploads/scene.ts'
import { ballotStates } from './ballots.ts'
import { noFigures } from './figures.ts'
import { publicCounts } from './public-count.ts'
import { ticketStates } from './tickets.ts'
import { turnoutStates } from './turnout.ts'
import { uploadStates } from './uploads.ts'
import { liveWall, wallStates } from './wall.ts'
import type { BuiltWall, Look } from './wall.ts'

/** Everything that the frame of a scene needs. */
export type BuiltScene = { name: string; stage: Stage; wall: Wall; time: SceneTime }

type Build = (look: Look) => BuiltScene

/** A state of a scene: what shows it, and the wall's tickets where they are not the usual ones. */
type State = { stage: Stage; tickets?: WallTickets }

/** A scene in every state: its own first, then those of any wall. */
function builtOf(
  own: Readonly<Record<string, State>>,
  connecting: State,
): ReadonlyMap<string, Build> {
  const build =
    (
      name: string,
      { stage: shown, tickets }: State,
      change: (built: BuiltWall) => BuiltWall,
    ): Build =>
    (look) => {
      const { wall, time } = change(liveWall(look))
      return { name, stage: shown, time, wall: tickets ? { ...wall, tickets } : wall }
    }
  const common = Object.entries(wallStates).map(([name, change]): [string, Build] => {
    const state = name === 'connecting' ? connecting : own['live']
    return [name, build(name, state ?? connecting, change)]
  })
  const states = Object.entries(own).map(([name, state]): [string, Build] => [
    name,
    build(name, state, (built) => built),
  ])
  return new Map([...states, ...common])
}

/** A scene of figures in every state. */
function figuresOf<Area extends AreaFigures>(
  scene: Scene<Area>,
  figures: Readonly<Record<string, SceneFigures<Area>>>,
): ReadonlyMap<string, Build> {
  const states = Object.entries(figures).map(([name, state]): [string, State] => [
    name,
    { stage: stage(scene, () => state) },
  ])
  return builtOf(Object.fromEntries(states), { stage: stage(scene, () => noFigures) })
}

const { live, empty, refused } = ticketStates
const ofTickets = (tickets: WallTickets): State => ({ stage: incidentsStage, tickets })

/** Every scene in every state, by the names that `?scene=` and `?state=` take. */
export const builtScenes: Readonly<Record<SceneId, ReadonlyMap<string, Build>>> = {
  'public-count': figuresOf(publicCountScene, publicCounts),
  ballots: figuresOf(ballotsScene, ballotStates),
  turnout: figuresOf(turnoutScene, turnoutStates),
  uploads: figuresOf(uploadsScene, uploadStates),
  incidents: builtOf(
    { live: ofTickets(live), empty: ofTickets(empty), refused: ofTickets(refused) },
    ofTickets(ticketStates.unknown),
  ),
}
