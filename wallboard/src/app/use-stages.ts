import { effectScope, shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import {
  ballotsChannel,
  publicCountChannel,
  turnoutChannel,
  uploadsChannel,
  useFeed,
} from '../feed/index.ts'
import type { AreaFigures, Channel, Link, Socket, TicketFeed } from '../feed/index.ts'
import { ballotsScene } from '../scenes/ballots/scene.ts'
import { incidentsStage } from '../scenes/incidents/scene.ts'
import { publicCountScene } from '../scenes/public-count/scene.ts'
import type { Scene, SceneId } from '../scenes/shared/scene.ts'
import { stage } from '../scenes/shared/stage.ts'
import type { Stage } from '../scenes/shared/stage.ts'
import { turnoutScene } from '../scenes/turnout/scene.ts'
import { uploadsScene } from '../scenes/uploads/scene.ts'
import { useUnhurried } from './use-unhurried.ts'

/** A scene that is being followed. */
export type OpenStage = {
  stage: Stage
  link: Readonly<Ref<Link>>
  refused: Readonly<Ref<boolean>>
  /** True once the province's own figures say anything. */
  begun: () => boolean
  /** Shows single stations too. */
  hasStations: boolean
  /** Another value whenever the figures of the area on show, by its code, have changed. */
  newest: (area: string) => unknown
}

// A line that is read from afar must stand still for a while.
const standstill = 5_000

/**
 * The scene on show with its figures. A scene is followed from when it is first shown until the
 * scope ends, so that a wall that comes back to it has missed nothing, and one that never shows it
 * asks for nothing. Tickets are followed anyway, as every scene shows them.
 */
export function useStages(
  socket: Pick<Socket, 'port'>,
  tickets: Pick<TicketFeed, 'link' | 'refused' | 'open'>,
  province: string,
  shown: () => SceneId,
): Readonly<Ref<OpenStage>> {
  function follow<Area extends AreaFigures>(scene: Scene<Area>, channel: Channel<Area>): OpenStage {
    const { levels, changes, link, refused } = useFeed(
      socket.port(channel),
      province,
      channel.measure,
    )
    const unhurried = useUnhurried(() => changes.value, standstill)
    const figures = () => ({
      areas: levels.PROVINCE.value.areas,
      regencies: levels.REGENCY.value.areas,
      districts: levels.DISTRICT.value.areas,
      changes: unhurried.value,
    })
    const begun = () => {
      const own = levels.PROVINCE.value.areas.get(province)
      return own !== undefined && channel.measure(own) !== null
    }
    const newest = (area: string) =>
      levels.PROVINCE.value.areas.get(area) ?? levels.REGENCY.value.areas.get(area)
    const hasStations = scene.stationed !== null
    return { stage: stage(scene, figures), link, refused, begun, hasStations, newest }
  }
  const open: Readonly<Record<SceneId, () => OpenStage>> = {
    'public-count': () => follow(publicCountScene, publicCountChannel),
    ballots: () => follow(ballotsScene, ballotsChannel),
    turnout: () => follow(turnoutScene, turnoutChannel),
    uploads: () => follow(uploadsScene, uploadsChannel),
    incidents: () => ({
      stage: incidentsStage,
      link: tickets.link,
      refused: tickets.refused,
      begun: () => tickets.open.value !== null,
      hasStations: false,
      newest: () => null,
    }),
  }
  const scope = effectScope()
  const opened = new Map<SceneId, OpenStage>()
  function openOnce(id: SceneId): OpenStage {
    const known = opened.get(id) ?? scope.run(open[id])
    if (known === undefined) throw new Error('a wall that is over shows no scene')
    opened.set(id, known)
    return known
  }
  const current = shallowRef(openOnce(shown()))
  watch(shown, (id) => (current.value = openOnce(id)))
  return shallowReadonly(current)
}
