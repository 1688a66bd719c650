import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer } from '../support/ask.ts'
import { CITY_STATION, type HelpDesk, helpDesk } from '../support/help-desk.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { followIncidents, type IncidentFrame, watchIncident } from '../support/incident-stream.ts'

const transports = ['WebSocket', 'SSE'] as const
const COUNTRY = '35.22.01.2001'

/** Changes of a frame in short. */
const told = ({ incidents }: IncidentFrame) =>
  incidents.map(({ number, version, state }) => `#${number} v${version} ${state}`)

describe('the help desk of a live hub', () => {
  let hub: HubProcess
  let desk: HelpDesk
  let agent: string
  let other: string
  let reporter: string
  beforeAll(async () => {
    hub = await startHub()
    desk = helpDesk(hub)
    agent = await desk.token('meja-1', 'DESK', null)
    other = await desk.token('meja-2', 'DESK', null)
    reporter = await desk.token('pelapor-surabaya', 'REPORTER', '35.78')
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('of two agents at once one wins, and the other is told what changed', async () => {
    const { incident } = await desk.open(agent)
    const number = incident!.number
    const answers = await Promise.all([
      desk.do(agent, 'assignIncident', { number, version: 1, to: 'meja-1' }),
      desk.do(other, 'assignIncident', { number, version: 1, to: 'meja-2' }),
    ])
    const won = answers.findIndex(({ __typename }) => __typename === 'IncidentSuccess')
    const lost = answers[1 - won]
    expect(lost).toMatchObject({
      __typename: 'ConflictProblem',
      code: 'CONFLICT',
      stands: { number, version: 2, state: 'ASSIGNED' },
      changes: [{ verb: 'ASSIGN', actor: won === 0 ? 'meja-1' : 'meja-2' }],
    })
  })

  test.each(transports)('tells every change in order over %s', async (transport) => {
    await using stream = followIncidents(transport, hub.url, { within: '35', token: agent })
    expect((await stream.next()).kind).toBe('SNAPSHOT')
    const { incident } = await desk.open(agent)
    const number = incident!.number
    await desk.do(agent, 'verifyIncident', { number, version: 1 })
    await desk.do(agent, 'invalidateIncident', { number, version: 2, note: 'salah sambung' })
    const changes: string[] = []
    while (changes.length < 3) changes.push(...told(await stream.next()))
    expect(changes).toEqual([
      `#${number} v1 NEW`,
      `#${number} v2 VERIFIED`,
      `#${number} v3 INVALID`,
    ])
  })

  test('goes on after a cursor without a gap when the hub was killed in between', async () => {
    const stream = followIncidents('WebSocket', hub.url, { within: '35.78', token: agent })
    const { cursor } = await stream.next()
    await stream[Symbol.asyncDispose]()
    const { incident } = await desk.open(agent)
    const number = incident!.number
    await desk.open(agent, { place: COUNTRY })
    await hub.kill('SIGKILL')
    await hub.restart()
    await desk.do(agent, 'verifyIncident', { number, version: 1 })
    await using back = followIncidents('SSE', hub.url, {
      within: '35.78',
      after: cursor,
      token: agent,
    })
    const resumed = await back.next()
    expect(resumed.kind).toBe('RESUMED')
    expect(told(resumed)).toEqual([`#${number} v1 NEW`, `#${number} v2 VERIFIED`])
  })

  test('takes a ticket that was moved away from the screens of its old area', async () => {
    const { incident } = await desk.open(agent)
    const number = incident!.number
    await using city = followIncidents('WebSocket', hub.url, { within: '35.78', token: reporter })
    await city.next()
    await desk.do(agent, 'amendIncident', { number, version: 1, place: COUNTRY })
    expect(await city.next()).toMatchObject({ kind: 'CHANGES', incidents: [], left: [number] })
  })

  test.each(transports)('shows a reporter their own area, masked, over %s', async (transport) => {
    const { incident } = await desk.open(agent)
    const far = await desk.open(agent, { place: COUNTRY })
    await using city = followIncidents(transport, hub.url, { within: '35.78', token: reporter })
    const { incidents } = await city.next()
    const seen = incidents.find(({ number }) => number === incident!.number)
    expect(seen?.title).toBe('Surat suara kurang 25, hubungi ****-****-*890')
    expect(incidents.some(({ number }) => number === far.incident!.number)).toBe(false)
    const forbidden = [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })]
    const province = followIncidents(transport, hub.url, { within: '35', token: reporter })
    await expect(province.next()).rejects.toEqual(forbidden)
    const nobody = followIncidents(transport, hub.url, { within: '35.78' })
    await expect(nobody.next()).rejects.toEqual(forbidden)
  })

  test('ends the stream of a token that is revoked', async () => {
    const token = await desk.token('meja-sementara', 'DESK', null)
    await using stream = followIncidents('WebSocket', hub.url, { within: '35', token })
    await stream.next()
    const administrator = { token: await hub.adminToken() }
    const { data } = await ask<{ tokens: { edges: { node: { id: string; name: string } }[] } }>(
      hub.url,
      '{ tokens { edges { node { id name } } } }',
      administrator,
    )
    const { id } = data.tokens.edges.find(({ node }) => node.name === 'meja-sementara')!.node
    const revoke = 'mutation ($id: ID!) { revokeToken(id: $id) { __typename } }'
    await ask(hub.url, revoke, { ...administrator, variables: { id } })
    await desk.open(agent)
    const forbidden = [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })]
    await expect(stream.next()).rejects.toEqual(forbidden)
  })

  test('tells agents who else looks at a ticket, over both transports', async () => {
    const { incident } = await desk.open(agent)
    const number = incident!.number
    await using first = watchIncident('WebSocket', hub.url, { number, token: agent })
    expect(await first.next()).toEqual(['meja-1'])
    const second = watchIncident('SSE', hub.url, { number, token: other })
    expect(await second.next()).toEqual(['meja-1', 'meja-2'])
    expect(await first.next()).toEqual(['meja-1', 'meja-2'])
    await second[Symbol.asyncDispose]()
    expect(await first.next()).toEqual(['meja-1'])
  })

  test('hands the tickets of an area out as a table that no spreadsheet runs, and notes it', async () => {
    const title = '=HYPERLINK("http://x";"klik")'
    const { incident } = await desk.open(agent, { title, place: COUNTRY, category: 'SECURITY' })
    const address = `${hub.url}/export/incidents.csv?within=35.22&categories=SECURITY`
    const response = await fetch(address, { headers: bearer(agent) })
    expect(response.headers.get('content-type')).toMatch(/^text\/csv; charset=utf-8/)
    expect(response.headers.get('content-disposition')).toMatch(
      /^attachment; filename="incidents-35\.22-/,
    )
    const text = Buffer.from(await response.arrayBuffer()).toString('utf8')
    const [head, line, end] = text.split('\r\n')
    expect(head).toMatch(/^\uFEFFnumber,kind,category,severity,state,title,/)
    const cell = `"'=HYPERLINK(""http://x"";""klik"")"`
    expect(line).toContain(`${incident!.number},INCIDENT,SECURITY,HIGH,NEW,${cell},`)
    expect(end).toBe('')
    const query = '{ audit(first: 1) { edges { node { type actor } } } }'
    const { data } = await ask(hub.url, query, { token: await hub.adminToken() })
    expect(data).toMatchObject({
      audit: { edges: [{ node: { type: 'incidents.exported', actor: 'meja-1' } }] },
    })
    for (const [token, asked, status] of [
      [reporter, 'within=35.78', 403],
      [agent, 'within=35.99', 400],
      [agent, 'states=OPEN', 400],
      [undefined, '', 403],
    ] as const) {
      const headers = token === undefined ? {} : bearer(token)
      const refused = await fetch(`${hub.url}/export/incidents.csv?${asked}`, { headers })
      expect([asked, refused.status]).toEqual([asked, status])
    }
  })
})

test('a rehearsal shows its tickets to anyone, masked, and takes none from anyone', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: ['--from', '2024-11-25 06:00'] })
  const desk = helpDesk(hub)
  const agent = await desk.token('meja-9', 'DESK', null)
  const { incident } = await desk.open(agent)
  const query = `{ incident(number: ${incident!.number}) { title allowedVerbs place { ... on PollingStation { code } } } }`
  expect((await ask(hub.url, query)).data).toEqual({
    incident: {
      title: 'Surat suara kurang 25, hubungi ****-****-*890',
      allowedVerbs: [],
      place: { code: CITY_STATION },
    },
  })
  await using wall = followIncidents('SSE', hub.url, { within: '35' })
  expect((await wall.next()).incidents.length).toBeGreaterThan(0)
  const input = { number: incident!.number, version: 1, key: 'a' }
  const mutation =
    'mutation ($input: IncidentInput!) { verifyIncident(input: $input) { __typename } }'
  expect((await ask(hub.url, mutation, { variables: { input } })).data).toEqual({
    verifyIncident: { __typename: 'ForbiddenProblem' },
  })
})
