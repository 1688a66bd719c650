import { expect, test } from 'vitest'
import { ask } from '../../support/ask.ts'
import { TURNOUT } from '../../support/chaos.ts'
import { helpDesk } from '../../support/help-desk.ts'
import { type Answer, clientKinds, connectTo } from '../../support/hub-clients.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'
import { sendReports } from '../../support/send-reports.ts'

const roles = ['SCREEN', 'MEDIA', 'REPORTER', 'DESK', 'SUPERVISOR', 'ADMIN']
const areas = ['35', '35.78', '35.07']

/** Everything of a ticket that depends on who asks, and what does not. */
const TICKET = `number version state title description reporterName reporterPhone quantity assignee
  adviceFrom allowedVerbs attachments { name url } similar { number title } timeline { actor note }
  children { number title reporterPhone } parent { number title reporterPhone }`

/** What everybody asks, word for word the same. */
const documents = {
  figures: `subscription ($within: ID!) {
    frame: turnout(within: $within, level: REGENCY) {
      kind seq areas { code ${TURNOUT} incidents { open critical overdue } }
    }
  }`,
  tickets: `subscription ($within: ID!) {
    frame: incidents(within: $within) { kind seq incidents { ${TICKET} } left }
  }`,
}

interface Frame {
  kind: string
  seq: number
  areas?: object[]
  incidents?: { number: number }[]
}

/** One subscription of somebody, and all that came of it. */
interface Stream {
  /** Null: nobody known. */
  token: string | null
  who: string
  about: keyof typeof documents
  within: string
  frames: Frame[]
  refused: boolean
}

test('what is executed once for many holds for each what a query of their own gives, to the byte', async () => {
  await using hub = await startHub({
    env: { PANTAU_PUBLIC_FIGURES: 'yes', PANTAU_HEARTBEAT_MS: '500' },
  })
  const room = await furnish(hub)
  const streams = await subscribeAll(hub, room)
  for (const stream of streams) {
    const own = stream.refused ? loneCode(hub, stream) : lone(hub, stream)
    expect(firstOf(stream), nameOf(stream)).toBe(await own)
  }
  const open = streams.filter(({ refused }) => !refused)
  expect(streams.length - open.length).toBeGreaterThan(50)

  const seq = await room.happen()
  const behind = () => open.filter(({ frames }) => (frames.at(-1)?.seq ?? 0) < seq).map(nameOf)
  await expect.poll(behind, { timeout: 20_000 }).toEqual([])
  let compared = 0
  for (const stream of open) {
    for (const ticket of newest(stream)) {
      compared += 1
      const own = await loneTicket(hub, stream, ticket.number)
      expect(JSON.stringify(ticket), nameOf(stream)).toBe(own)
    }
  }
  for (const stream of open.filter(({ about }) => about === 'figures')) {
    expect(figuresShown(stream), nameOf(stream)).toBe(await lone(hub, stream))
  }
  expect(compared).toBeGreaterThan(30)
  const kept = JSON.stringify(open.filter(({ who }) => /SCREEN|REPORTER/.test(who)))
  for (const secret of room.secrets) expect(kept).not.toContain(secret)
})

/** Everybody who asks: each role in each area, twice over, and nobody. */
async function furnish(hub: HubProcess) {
  const desk = helpDesk(hub)
  const admin = await desk.token('semua', 'SUPERVISOR', null)
  const people: { who: string; token: string | null }[] = [{ who: 'nobody', token: null }]
  for (const role of roles) {
    for (const area of areas) {
      for (const number of [1, 2]) {
        const who = `${role} ${area} ${number}`
        people.push({ who, token: await desk.token(who, role, area === '35' ? null : area) })
      }
    }
  }
  const personal = {
    title: 'hubungi 081273577357',
    description: 'NIK 3578012345678901',
    reporterName: 'Sumarsono',
    reporterPhone: '081273577357',
  }
  const places = ['35.78.01.1001.003', '35.07.01.2001.001', null]
  for (const place of places) await desk.open(admin, { ...personal, place })
  await desk.do(admin, 'linkIncident', { number: 2, version: 1, parent: 1 })
  return {
    people,
    secrets: ['273577357', '3578012345678901', 'Sumarsono'],
    /** Each ticket changes, a station of each regency reports; the position after it all. */
    happen: async (): Promise<number> => {
      const stations = ['35.78.01.1001.001', '35.07.01.2001.001']
      const observedAt = '2024-11-27T09:00:00+07:00'
      const voters = { registered: 100, movedIn: 2, unregistered: 1 }
      const turnout = stations.map((station) => ({ key: station, station, observedAt, ...voters }))
      await sendReports(hub.url, admin, { turnout })
      for (const number of [1, 2, 3]) {
        const note = 'telepon 081273577357'
        await desk.do(admin, 'commentOnIncident', { number, version: 1, note })
      }
      const { data } = await ask<{ hub: { seq: number } }>(hub.url, '{ hub { seq } }')
      return data.hub.seq
    },
  }
}

/** Everybody subscribes to everything in every area at once; each has a first answer. */
async function subscribeAll(hub: HubProcess, { people }: Awaited<ReturnType<typeof furnish>>) {
  const streams: Stream[] = []
  const begun: Promise<void>[] = []
  for (const [at, { who, token }] of people.entries()) {
    const kind = clientKinds[at % clientKinds.length] ?? 'by hand'
    const client = connectTo(hub.url, kind, token ?? undefined)
    for (const about of ['figures', 'tickets'] as const) {
      for (const within of areas) {
        const stream: Stream = { token, who, about, within, frames: [], refused: false }
        const { promise, resolve } = Promise.withResolvers<void>()
        const take = ({ data, errors }: Answer): void => {
          if (errors) stream.refused = true
          else stream.frames.push(data?.['frame'] as Frame)
          resolve()
        }
        client.subscribe({ query: documents[about], variables: { within } }, take)
        streams.push(stream)
        begun.push(promise)
      }
    }
  }
  await Promise.all(begun)
  return streams
}

/** What a query of one's own says of the same, as JSON. */
async function lone({ url }: HubProcess, { token, about, within }: Stream): Promise<string> {
  const figures = `{ code ${TURNOUT} incidents { open critical overdue } }`
  const asked = {
    figures: `query ($within: ID!) { area(code: $within) {
      code figures ${figures} children { figures ${figures} } } }`,
    tickets: `query ($within: ID!) { incidents(filter: { within: $within, open: true }) {
      edges { node { ${TICKET} } } } }`,
  }
  const { data, codes } = await ask<Lone | null>(url, asked[about], {
    variables: { within },
    ...(token !== null && { token }),
  })
  if (codes.length > 0 || !data) return codes[0] ?? 'nothing'
  if (data.area) {
    const { area } = data
    return JSON.stringify(
      within === '35' ? area.children.map((child) => child.figures) : [area.figures],
    )
  }
  const nodes = data.incidents?.edges.map(({ node }) => node) ?? []
  return JSON.stringify(nodes.toSorted((one, other) => one.number - other.number))
}

/** The code with which a query of one's own for this very area is refused. */
async function loneCode({ url }: HubProcess, { token, about, within }: Stream) {
  const asked = {
    figures: `{ area(code: "${within}") { figures { seq } } }`,
    tickets: `{ incidentChanges(within: "${within}") { hasMore } }`,
  }
  return (await ask(url, asked[about], token === null ? {} : { token })).codes[0]
}

interface Lone {
  area?: { figures: object; children: { figures: object }[] }
  incidents?: { edges: { node: { number: number } }[] }
}

async function loneTicket({ url }: HubProcess, { token }: Stream, number: number) {
  const query = `query ($number: Int!) { incident(number: $number) { ${TICKET} } }`
  const options = { variables: { number }, ...(token !== null && { token }) }
  return JSON.stringify((await ask<{ incident: object }>(url, query, options)).data.incident)
}

/** What a stream was first given, as JSON; the code when it was refused. */
function firstOf({ refused, frames: [first] }: Stream): string {
  return refused ? 'FORBIDDEN' : JSON.stringify(first?.areas ?? first?.incidents)
}

/** The tickets of a stream as they last came. */
function newest({ frames }: Stream): { number: number }[] {
  const tickets = frames.flatMap(({ incidents = [] }) => incidents)
  return [...new Map(tickets.map((ticket) => [ticket.number, ticket])).values()]
}

/** The figures that a stream shows, as JSON. */
function figuresShown({ frames }: Stream): string {
  const shown = new Map<unknown, object>()
  for (const { areas: given = [] } of frames) {
    for (const area of given) shown.set((area as { code: string }).code, area)
  }
  return JSON.stringify([...shown.values()])
}

function nameOf({ who, about, within }: Stream): string {
  return `${about} of ${within} for ${who}`
}
