import { setTimeout as passed } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { ask } from '../../support/ask.ts'
import { FigureReader, TicketReader } from '../../support/chaos.ts'
import { helpDesk } from '../../support/help-desk.ts'
import { type ClientKind, connectTo, type HubClient } from '../../support/hub-clients.ts'
import { startHub } from '../../support/hub-process.ts'
import { changesSince, openTickets, turnoutOf } from '../../support/hub-truth.ts'
import { someStations, startLoad } from '../../support/load.ts'

/** How long it goes on, and how often each client is cut, in milliseconds. */
const DURATION = 60_000
const CUT_EVERY = 2_000

/** Who reads: fifty clients over both transports. */
const crowd: [ClientKind, number][] = [
  ['graphql-ws', 20],
  ['by hand', 15],
  ['graphql-sse', 15],
]

test('fifty clients that are cut every two seconds under load miss nothing and get nothing twice', async () => {
  await using hub = await startHub({ env: { PANTAU_HEARTBEAT_MS: '500' } })
  const { url } = hub
  const desk = helpDesk(hub)
  const token = await desk.token('beban', 'SUPERVISOR', null)
  const stations = await someStations(url, token, ['35.78', '35.73', '35.07', '35.22', '35.29'])
  const readers = await Promise.all(
    crowd.flatMap(([kind, count]) =>
      Array.from({ length: count }, async (_, at) => {
        const own = await desk.token(`${kind} ${at}`, 'DESK', null)
        return new Cut(url, kind, own, at % 2 === 0 ? '35' : '35.78')
      }),
    ),
  )
  // All stand at the same position before anything happens, so that all are owed the same.
  for (const reader of readers) reader.connect()
  await Promise.all(readers.flatMap(({ both }) => both.map((each) => each.began())))
  const start = readers[0]?.tickets.cursor ?? ''
  await using load = startLoad({ url, token, reports: 500, verbs: 20, stations })
  const until = performance.now() + DURATION
  const fresh = readAfresh(url, token, until)
  await Promise.all(readers.map((reader, at) => reader.live(until, (at * CUT_EVERY) / 50)))
  const done = await load.stop()
  expect(done.failures).toEqual([])

  const { seq } = (await ask<{ hub: { seq: number } }>(url, '{ hub { seq } }', { token })).data.hub
  await Promise.all(readers.flatMap(({ both }) => both.map((each) => each.reached(seq))))
  for (const reader of readers) reader.cut()
  expect(readers.flatMap(({ both }) => both.flatMap(({ wrongs }) => wrongs))).toEqual([])

  const changes = await changesSince(url, token, start)
  const open = await openTickets(url, token)
  for (const { tickets } of readers) {
    const theirs = changes.filter(({ place }) => place.startsWith(tickets.within))
    expect(tickets.heard).toEqual(theirs.map(({ mark }) => mark))
    const shown = [...tickets.shown].toSorted((one, other) => one - other)
    expect(shown).toEqual(open[tickets.within])
  }
  const turnout = await turnoutOf(url, token)
  const truth = await fresh
  let [compared, differing] = [0, 0]
  for (const reader of readers) {
    expect(reader.figures.all()).toBe(turnout)
    for (const [at, shown] of reader.figures.past) {
      const known = truth.get(at)
      if (known === undefined) continue
      compared += 1
      if (known !== shown) differing += 1
    }
  }
  expect(differing).toBe(0)
  const connections = readers.reduce((sum, { figures }) => sum + figures.connections, 0)
  console.log({ ...done, failures: 0, connections, changes: changes.length, compared })
  expect(connections).toBeGreaterThan(50 * 20)
  expect(compared).toBeGreaterThan(connections)
})

/** A client that reads figures and tickets, and is cut again and again. */
class Cut {
  readonly figures = new FigureReader({ remembers: true })
  readonly tickets: TicketReader
  readonly #url: string
  readonly #kind: ClientKind
  readonly #token: string
  #client: HubClient | null = null

  constructor(url: string, kind: ClientKind, token: string, within: string) {
    this.#url = url
    this.#kind = kind
    this.#token = token
    this.tickets = new TicketReader(within)
  }

  get both() {
    return [this.figures, this.tickets]
  }

  connect(): void {
    this.#client = connectTo(this.#url, this.#kind, this.#token)
    for (const reader of this.both) this.#client.subscribe(...reader.connect())
  }

  cut(): void {
    for (const reader of this.both) reader.leave()
    this.#client?.cut()
  }

  /** Is cut every two seconds; it stays connected in the end. */
  async live(until: number, offset: number): Promise<void> {
    await passed(offset)
    while (performance.now() < until) {
      this.cut()
      this.connect()
      await passed(CUT_EVERY)
    }
  }
}

/** What the hub itself says of the figures at many positions: to somebody new, again and again. */
async function readAfresh(url: string, token: string, until: number): Promise<Map<number, string>> {
  const told = new Map<number, string>()
  while (performance.now() < until) {
    const client = connectTo(url, 'by hand', token)
    const reader = new FigureReader({ remembers: true })
    client.subscribe(...reader.connect())
    await reader.began()
    for (const [seq, figures] of reader.past) told.set(seq, figures)
    client.cut()
  }
  return told
}
