import { describe, expect, test } from 'vitest'
import { effectScope, nextTick, ref } from 'vue'
import { useStages } from '../../../../wallboard/src/app/use-stages.ts'
import type {
  AreaFigures,
  Channel,
  Socket,
  TicketFeed,
} from '../../../../wallboard/src/feed/index.ts'
import type { SceneId } from '../../../../wallboard/src/scenes/shared/scene.ts'

/** A connection that only writes down what is open over it. */
function silentSocket(): Pick<Socket, 'port'> & { open: () => string[] } {
  const topics = new Set<string>()
  const connection = { terminate: () => {}, onLink: () => () => {} }
  return {
    open: () => [...topics],
    port: <Area extends AreaFigures>({ query }: Channel<Area>) => ({
      ...connection,
      open: ({ level }) => {
        const topic = `${/subscription (\w+)/.exec(query)?.[1]} ${level}`
        topics.add(topic)
        return () => topics.delete(topic)
      },
    }),
  }
}

const tickets: Pick<TicketFeed, 'link' | 'refused' | 'open'> = {
  link: ref({
    connected: false,
    lostAt: null,
    lastFrameAt: null,
    lastAsOf: null,
    trouble: null,
  }),
  refused: ref(false),
  open: ref(null),
}

const levels = ['PROVINCE', 'REGENCY', 'DISTRICT']

function wallOf(first: SceneId) {
  const socket = silentSocket()
  const scene = ref<SceneId>(first)
  const scope = effectScope()
  const shown = scope.run(() => useStages(socket, tickets, '35', () => scene.value))
  return { socket, scene, scope, shown }
}

describe('the scenes of a wall', () => {
  test('are asked for when they are first shown, and not before', async () => {
    const { socket, scene } = wallOf('turnout')
    expect(socket.open()).toEqual(levels.map((level) => `Turnout ${level}`))
    scene.value = 'uploads'
    await nextTick()
    expect(socket.open()).toEqual([
      ...levels.map((level) => `Turnout ${level}`),
      ...levels.map((level) => `Uploads ${level}`),
    ])
  })

  test('are followed on while others are shown, so that nothing is missed', async () => {
    const { socket, scene, shown } = wallOf('ballots')
    const first = shown?.value
    scene.value = 'public-count'
    await nextTick()
    expect(shown?.value).not.toBe(first)
    scene.value = 'ballots'
    await nextTick()
    expect(shown?.value).toBe(first)
    expect(socket.open()).toHaveLength(6)
  })

  test('that is made of tickets asks for no figures', async () => {
    const { socket, scene, shown } = wallOf('ballots')
    scene.value = 'incidents'
    await nextTick()
    expect(shown?.value.begun()).toBe(false)
    expect(socket.open()).toHaveLength(3)
  })

  test('are let go with the wall', async () => {
    const { socket, scene, scope } = wallOf('ballots')
    scene.value = 'uploads'
    await nextTick()
    scope.stop()
    expect(socket.open()).toEqual([])
  })
})
