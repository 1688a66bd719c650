import { cp, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ask } from '../../support/ask.ts'
import { FigureReader, TicketReader } from '../../support/chaos.ts'
import { helpDesk } from '../../support/help-desk.ts'
import { clientKinds, connectTo } from '../../support/hub-clients.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'
import { openTickets, turnoutOf } from '../../support/hub-truth.ts'
import { someStations, startLoad } from '../../support/load.ts'

test('readers end on the right figures after a stop, a kill and an older copy of the data', async () => {
  await using hub = await startHub({ env: { PANTAU_HEARTBEAT_MS: '500' } })
  const token = await helpDesk(hub).token('beban', 'SUPERVISOR', null)
  const room = clientKinds.map((kind) => ({
    kind,
    readers: [new FigureReader(), new TicketReader('35'), new TicketReader('35.78')] as const,
  }))
  const all = room.flatMap(({ readers }) => readers)
  const connect = (...expected: Parameters<FigureReader['connect']>): void => {
    for (const { kind, readers } of room) {
      const client = connectTo(hub.url, kind, token)
      for (const reader of readers) client.subscribe(...reader.connect(...expected))
    }
  }
  const right = async (): Promise<void> => {
    // What they showed before they came back proves nothing, and may be of another history.
    await Promise.all(all.map((reader) => reader.began()))
    const { url } = hub
    const { data } = await ask<{ hub: { seq: number } }>(url, '{ hub { seq } }', { token })
    await Promise.all(all.map((reader) => reader.reached(data.hub.seq)))
    const [figures, open] = [await turnoutOf(url, token), await openTickets(url, token)]
    for (const { readers } of room) {
      const [turnout, ...tickets] = readers
      expect(turnout.all()).toBe(figures)
      for (const { within, shown } of tickets) {
        expect([...shown].toSorted((one, other) => one - other)).toEqual(open[within])
      }
    }
    expect(all.flatMap(({ wrongs }) => wrongs)).toEqual([])
  }

  connect()
  await Promise.all(all.map((reader) => reader.began()))
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    await endUnderLoad(hub, token, signal, connect)
    await right()
  }
  const live = path.join(hub.dataFolder, 'live')
  const copy = path.join(hub.dataFolder, 'copy')
  await hub.kill()
  await cp(live, copy, { recursive: true })
  await hub.restart()
  await endUnderLoad(hub, token, 'SIGTERM', connect)
  await right()
  await hub.kill()
  await rm(live, { recursive: true })
  await cp(copy, live, { recursive: true })
  await hub.restart()
  connect(['RESYNC', 'SNAPSHOT'])
  await right()
  // As many entries again and more: positions alone would not tell the histories apart.
  await endUnderLoad(hub, token, 'SIGTERM', connect)
  await right()
})

/** Ends a hub while it is busy and starts it again; its readers come back while it still is. */
async function endUnderLoad(
  hub: HubProcess,
  token: string,
  signal: NodeJS.Signals,
  comeBack: () => void,
): Promise<void> {
  const { url } = hub
  const stations = await someStations(url, token, ['35.78', '35.73'])
  const reader = new TicketReader('35')
  const client = connectTo(url, 'by hand', token)
  client.subscribe(...reader.connect())
  await reader.began()
  await using load = startLoad({ url, token, reports: 200, verbs: 20, stations })
  await reader.reached(reader.seq + 400)
  await hub.kill(signal)
  client.cut()
  await hub.restart()
  comeBack()
  // Until all that was sent is answered, the hub may record more of it at any moment.
  await load.stop()
}
