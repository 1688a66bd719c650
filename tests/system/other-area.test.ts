import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer } from '../support/ask.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import type { Road } from '../support/matrix/roads.ts'
import {
  furnishTheirs,
  leaked,
  roadsOf,
  SECRETS,
  THEIR_STATION,
  type Theirs,
  THEIRS,
} from '../support/outsider.ts'

const counts = `ballots { received } turnout { came registered } results { valid votes { votes } }
  uploads { gap { reason stations } } incidents { open }`
const figures = `code figures { ${counts} }`
const station = 'receipts { from quantity } sheets { owner state } openedAt signal votingState'
const ticket = `number title description quantity reporterName reporterPhone place { __typename }
  timeline { note detail } attachments { name url }`
const at = '2024-11-27T11:00:00+07:00'

/** What is refused by name, wherever a place of the other area is named. */
const refusedQueries: Record<string, string> = {
  'by code': `{ area(code: "${THEIRS}") { ${figures} } }`,
  'by code without dots': `{ area(code: "3573") { ${figures} } }`,
  'of a village': `{ area(code: "35.73.01.1001") { ${figures} } }`,
  'among all children of the province': `{ area(code: "35") { children { ${figures} } } }`,
  'up and down again': `{ area(code: "35.07") { parent { children { ${figures} } } } }`,
  'of what lies above': `{ area(code: "35.07") { parent { ${figures} } } }`,
  'at a past moment': `{ area(code: "${THEIRS}") { figures(at: "${at}") { turnout { came } } } }`,
  'of a station': `{ pollingStation(code: "${THEIR_STATION}") { ${figures} } }`,
  'what a station does': `{ pollingStation(code: "${THEIR_STATION}") { ${station} } }`,
  'of the stations of an area': `{ area(code: "${THEIRS}") { pollingStations { edges { node { ${station} } } } } }`,
  'found by name': `{ search(text: "Kota Malang") { ... on Area { ${figures} } ... on PollingStation { ${station} } } }`,
  ledger: `{ ballotLedger(within: "${THEIRS}") { stages { quantity } } }`,
  'ledger of the province': '{ ballotLedger(within: "35") { stages { quantity } } }',
  handovers: `{ handovers(within: "${THEIRS}") { totalCount edges { node { from quantity } } } }`,
  'handovers of the province': '{ handovers { totalCount edges { node { from quantity } } } }',
  dispatch: `{ dispatch(within: "${THEIRS}") { days { planned { stations } } } }`,
  recapitulation: `{ recapitulation(area: "${THEIRS}") { form { valid } objections { by text } } }`,
  recapitulations: `{ recapitulations(within: "35", level: REGENCY) { edges { node { form { valid } } } } }`,
  revotes: `{ revotes(within: "${THEIRS}") { edges { node { basis } } } }`,
  findings: `{ findings(within: "${THEIRS}") { edges { node { message } } } }`,
  audit: `{ audit(within: "${THEIRS}") { edges { node { detail } } } }`,
  changes: `{ incidentChanges(within: "${THEIRS}") { changes { incident { ${ticket} } } } }`,
  'changes of the province': `{ incidentChanges { changes { incident { ${ticket} } } } }`,
  quarantine: '{ quarantine { edges { node { original } } } }',
  people: '{ users { edges { node { name } } } }',
  'figures as they come': `subscription { turnout(within: "${THEIRS}", level: VILLAGE) { areas { code ${counts} } } }`,
  'figures of all regencies as they come': `subscription { results(within: "35", level: REGENCY) { areas { code ${counts} } } }`,
  'tickets as they come': `subscription { incidents(within: "${THEIRS}") { incidents { ${ticket} } } }`,
  'tickets of the province as they come': `subscription { incidents(within: "35") { incidents { ${ticket} } } }`,
}

/** What is answered as if there were nothing. */
const emptyQueries: Record<string, (number: number) => string> = {
  'by number': (number) => `{ found: incident(number: ${number}) { ${ticket} } }`,
  'in their area': () => list(`{ within: "${THEIRS}" }`),
  'by words': () => list('{ text: "RAHASIA" }'),
  'by a telephone number': () => list('{ text: "081273577357" }'),
  'by its number in words': (number) => list(`{ text: "#${number}" }`),
  'by place': () => list(`{ place: "${THEIR_STATION}" }`),
  'by place in words': () => list('{ text: "Kota Malang" }'),
  'by cause': (number) => list(`{ parent: ${number} }`),
}

function list(filter: string): string {
  return `{ found: incidents(filter: ${filter}) { totalCount edges { node { ${ticket} } } } }`
}

const empty = [null, { totalCount: 0, edges: [] }]

describe('a reporter of Kabupaten Malang', () => {
  let hub: HubProcess
  let theirs: Theirs
  let own: number
  let admin: string
  let reporter: string
  let roads: [name: string, road: Road][]

  beforeAll(async () => {
    hub = await startHub()
    admin = await hub.adminToken()
    theirs = await furnishTheirs(hub.url, admin)
    const password = 'kata sandi yang panjang'
    const add = `mutation ($input: AddUserInput!) { addUser(input: $input) { __typename } }`
    const input = { name: 'siti', role: 'REPORTER', area: '35.07', password }
    await ask(hub.url, add, { token: admin, variables: { input } })
    const signIn = `mutation ($input: SignInInput!) { in: signIn(input: $input) { ... on Session { token } } }`
    const signedIn = await ask<{ in: { token: string } }>(hub.url, signIn, {
      variables: { input: { name: 'siti', password } },
    })
    reporter = signedIn.data.in.token
    const open = `mutation { opened: openIncident(input: { key: "own", kind: INCIDENT, category: LOGISTICS,
      severity: LOW, title: "milik sendiri", place: "35.07.01" }) { ... on IncidentSuccess { incident { number } } } }`
    const opened = await ask<{ opened: { incident: { number: number } } }>(hub.url, open, {
      token: reporter,
    })
    own = opened.data.opened.incident.number
    roads = roadsOf(hub.url, reporter)
  })
  afterAll(async () => {
    for (const [, road] of roads) await road[Symbol.asyncDispose]()
    await hub[Symbol.asyncDispose]()
  })

  test('would see everything of Kota Malang as its administrator', async () => {
    const queries = [...Object.values(refusedQueries), emptyQueries['by number']!(theirs.ticket)]
    const seen = new Set<string>()
    for (const [, road] of roadsOf(hub.url, admin)) {
      await using asked = road
      for (const query of queries) {
        const told = await asked.ask(query)
        expect(told.codes, query).toEqual([])
        for (const secret of leaked(told)) seen.add(secret)
      }
    }
    expect([...seen].toSorted()).toEqual(SECRETS.toSorted())
  })

  test.each(Object.entries(refusedQueries))('is refused what is theirs: %s', async (_, query) => {
    for (const [name, road] of roads) {
      const told = await road.ask(query)
      expect(told.codes, name).toContain('FORBIDDEN')
      expect(leaked(told), name).toEqual([])
    }
  })

  test.each(Object.entries(emptyQueries))('finds no ticket of theirs: %s', async (_, query) => {
    for (const [name, road] of roads) {
      const told = await road.ask(query(theirs.ticket))
      expect(empty, name).toContainEqual((told.data as { found: unknown }).found)
      expect(told.codes, name).toEqual([])
    }
  })

  test('cannot tell their ticket from one that does not exist', async () => {
    const attempts = (number: number) => [
      `mutation { did: commentOnIncident(input: { number: ${number}, version: 1, key: "k", note: "x" }) { ...P } }`,
      `mutation { did: verifyIncident(input: { number: ${number}, version: 1, key: "k" }) { ...P } }`,
      `mutation { did: openIncident(input: { key: "p${number}", kind: INCIDENT, category: VOTING,
        severity: LOW, title: "x", place: "35.07", parent: ${number} }) { ...P } }`,
      `mutation { did: requestUpload(input: { number: ${number}, name: "a.pdf", bytes: 9,
        mediaType: "application/pdf" }) { ...Q } }`,
      `subscription { did: incidentViewers(number: ${number}) }`,
    ]
    const fragments = `
      fragment P on IncidentResult { __typename ... on Problem { code message path } }
      fragment Q on RequestUploadResult { __typename ... on Problem { code message path } }`
    const nobody = 999_999
    for (const [name, road] of roads) {
      for (const [index, attempt] of attempts(theirs.ticket).entries()) {
        const used = [...attempt.matchAll(/\.\.\.([PQ])/g)].map(([, letter]) => letter)
        const shared = fragments
          .split('\n')
          .filter((line) => used.some((each) => line.includes(` ${each} on`)))
        const about = async (text: string, number: number) => {
          const told = await road.ask(`${text} ${shared.join(' ')}`)
          return JSON.stringify(told).replaceAll(String(number), 'N')
        }
        const other = attempts(nobody)[index]!
        expect(await about(attempt, theirs.ticket), name).toBe(await about(other, nobody))
      }
    }
  })

  test('writes nothing of theirs', async () => {
    const before = await ask(hub.url, `{ area(code: "${THEIRS}") { ${figures} } }`, {
      token: admin,
    })
    const report = { key: 'x', station: THEIR_STATION, observedAt: at, contest: 'governor' }
    const area = { key: 'y', area: THEIRS, observedAt: at, contest: 'governor' }
    const batch = {
      ballots: [{ ...report, received: 1 }],
      turnout: [{ ...report, contest: undefined, registered: 1, movedIn: 0, unregistered: 0 }],
      voting: [{ ...report, contest: undefined, state: 'OPEN' }],
      signals: [{ ...report, contest: undefined, signal: true }],
      sheets: [{ ...report, sheet: 1, state: 'PUBLISHED' }],
      tallies: [{ ...report, votes: [1, 1, 1], invalid: 0 }],
      handovers: [{ ...area, stage: 'WAREHOUSE', quantity: 1, from: 'a', to: 'b' }],
      recapitulations: [{ ...area, votes: [1, 1, 1], invalid: 0 }],
      meetings: [{ ...area, startedAt: at }],
      revotes: [{ ...report, kind: 'RECOUNT' }],
    }
    for (const field of ['submitReports', 'previewReports']) {
      const kind = field === 'submitReports' ? 'mutation' : 'query'
      const more = kind === 'query' ? 'differences { before }' : ''
      const query = `${kind} ($input: SubmitReportsInput!) {
        done: ${field}(input: $input) { accepted refused { code message } ${more} } }`
      interface Done {
        done: { accepted: number; refused: { code: string }[] }
      }
      const { data } = await ask<Done>(hub.url, query, {
        token: reporter,
        variables: { input: batch },
      })
      expect(data.done.accepted).toBe(0)
      expect(new Set(data.done.refused.map(({ code }) => code))).toEqual(new Set(['FORBIDDEN']))
      expect(data.done.refused).toHaveLength(Object.keys(batch).length)
      expect(leaked(JSON.stringify(data))).toEqual([])
    }
    const mutations = [
      `mutation { openIncident(input: { key: "z", kind: INCIDENT, category: VOTING, severity: LOW,
        title: "x", place: "${THEIR_STATION}" }) { __typename } }`,
      `mutation { openIncident(input: { key: "z", kind: INCIDENT, category: VOTING, severity: LOW,
        title: "x" }) { __typename } }`,
      `mutation { planDispatch(input: { key: "z", regency: "${THEIRS}",
        days: [{ day: "2024-11-24", districts: 1, stations: 1, boxes: 1 }] }) { __typename } }`,
      `mutation { issueIntakeLink(area: "${THEIRS}", days: 1, label: "x") { __typename } }`,
    ]
    for (const query of mutations) {
      const { data } = await ask(hub.url, query, { token: reporter })
      expect(JSON.stringify(data), query).toContain('ForbiddenProblem')
    }
    const after = await ask(hub.url, `{ area(code: "${THEIRS}") { ${figures} } }`, { token: admin })
    expect(after.data).toEqual(before.data)
  })

  test('takes no file of theirs away', async () => {
    const paths = [
      `/export/incidents.csv?within=${THEIRS}`,
      '/export/incidents.csv?within=35',
      '/export/incidents.csv',
      '/export/audit.jsonl',
      theirs.attachment.replace(/\?.*$/, ''),
      `${theirs.attachment.replace(/\?.*$/, '')}?original`,
    ]
    for (const each of paths) {
      const response = await fetch(hub.url + each, { headers: bearer(reporter) })
      expect([401, 403, 404], each).toContain(response.status)
      expect(leaked(await response.text()), each).toEqual([])
    }
  })

  test('gets nothing of theirs by a cursor that was theirs', async () => {
    for (const [name, road] of roads) {
      const told = await road.ask(
        `subscription { turnout(within: "35.07", level: VILLAGE, after: "${theirs.cursor}") { kind areas { code } } }`,
      )
      const { areas } = (told.data as { turnout: { areas: { code: string }[] } }).turnout
      expect(
        areas.filter(({ code }) => !code.startsWith('35.07')),
        name,
      ).toEqual([])
    }
  })

  test('loses a ticket that the desk moves into their area, by every road', async () => {
    const move = `mutation { moved: amendIncident(input: { number: ${own}, version: 1, key: "move",
      place: "${THEIR_STATION}", title: "RAHASIA" }) { __typename } }`
    const { data } = await ask<{ moved: object }>(hub.url, move, { token: admin })
    expect(data.moved).toEqual({ __typename: 'IncidentSuccess' })
    for (const [name, road] of roads) {
      const byNumber = await road.ask(`{ incident(number: ${own}) { ${ticket} } }`)
      expect(byNumber.data, name).toEqual({ incident: null })
      const changes = await road.ask(
        `{ incidentChanges(within: "35.07") { changes { incident { ${ticket} } } } }`,
      )
      expect(leaked(changes), name).toEqual([])
      const live = await road.ask(
        `subscription { incidents(within: "35.07") { left incidents { ${ticket} } } }`,
      )
      expect(leaked(live), name).toEqual([])
      // The key that opened it does not open it again.
      const again = await road.ask(`mutation { openIncident(input: { key: "own", kind: INCIDENT,
        category: LOGISTICS, severity: LOW, title: "milik sendiri", place: "35.07.01" }) {
        __typename ... on IncidentSuccess { incident { ${ticket} } } } }`)
      expect(leaked(again), name).toEqual([])
    }
  })

  test('is on record with everything that was refused', async () => {
    const query =
      '{ audit(type: "permission.refused", actor: "siti", first: 100) { edges { node { outcome detail } } } }'
    const { data } = await ask<{ audit: { edges: { node: { outcome: string } }[] } }>(
      hub.url,
      query,
      {
        token: admin,
      },
    )
    expect(data.audit.edges.length).toBeGreaterThan(5)
    expect(new Set(data.audit.edges.map(({ node }) => node.outcome))).toEqual(new Set(['REFUSED']))
  })
})
