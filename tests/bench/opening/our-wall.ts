// Our hub on the evening of polling day, and the same first frames executed without any sharing.
import { createSourceEventStream, execute } from 'graphql'
import type { Context } from '../../../server/dist/api/context.js'
import type { Draft } from '../../../server/dist/commands/recorder.js'
import { ourHub } from '../fan-out/our-hub.ts'
import { serving } from '../mutations/served.ts'
import { firstScene } from './scene.ts'

/** Open tickets of the evening. */
const TICKETS = 100

/** How often the scene is executed to be measured. */
const TIMES = 20

const hub = await ourHub({ PANTAU_HEARTBEAT_MS: '60000' })
const { gateway, services, journal, token } = hub
const { geography, clock } = services

const areas = (['PROVINCE', 'REGENCY', 'DISTRICT'] as const).flatMap((level) =>
  geography.within('35', level),
)
const counted = areas.map(({ code, pollingStations }): Draft => {
  const published = Math.floor(pollingStations * 0.9)
  const figures = { stationsPublished: published, stationsTotal: pollingStations }
  const votes = [published * 30, published * 200, published * 110]
  const about = { contest: 'governor', area: code, stampedAt: clock.now(), source: 'bench' }
  return { type: 'public-count.reported', data: { ...about, ...figures, votes }, actor: 'bench' }
})
const districts = geography.within('35', 'DISTRICT')
const opened = Array.from({ length: TICKETS }, (_, number): Draft => {
  const place = districts[(number * 61) % districts.length]?.code ?? '35'
  const told = { title: `Surat suara kurang ${number}`, place, source: 'PHONE' }
  const data = { kind: 'INCIDENT', category: 'LOGISTICS', severity: 'HIGH', ...told }
  return { type: 'incident.opened', data, actor: 'bench' }
})
await journal.record([...counted, ...opened])

function contextOf(): Context {
  const caller = { road: 'WS', address: '127.0.0.1', operation: null } as const
  return gateway.contextOf(`Bearer ${token}`, { ...caller })
}

/** The first frame of every subscription of the scene, and how it is executed. */
async function firstFrames() {
  return Promise.all(
    firstScene.map(async (asked) => {
      const contextValue = contextOf()
      const admitted = gateway.admission.admit(asked, contextValue.access)
      if (Array.isArray(admitted)) throw new Error(admitted.join('; '))
      const { document, variables } = admitted
      const args = { schema: gateway.schema, document, variableValues: variables, contextValue }
      const stream = await createSourceEventStream(args)
      if (!(Symbol.asyncIterator in stream)) throw new Error(JSON.stringify(stream))
      const frames = stream[Symbol.asyncIterator]()
      const rootValue: unknown = (await frames.next()).value
      await frames.return?.()
      return { ...args, rootValue }
    }),
  )
}

/** Milliseconds of the processor to execute and write the first frames once. */
async function alone(): Promise<number> {
  const frames = await firstFrames()
  const executeAll = async (): Promise<void> => {
    for (const args of frames) JSON.stringify(await execute(args))
  }
  for (let time = 0; time < TIMES; time += 1) await executeAll()
  const used = process.cpuUsage()
  for (let time = 0; time < TIMES; time += 1) await executeAll()
  const { user, system } = process.cpuUsage(used)
  return (user + system) / 1000 / TIMES
}

hub.markReady()
serving({ port: hub.port, token }, { alone })
