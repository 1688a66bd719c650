import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { ask } from '../ask.ts'
import { candidatesFile, sirekapFile } from '../builders/sirekap.ts'
import { type HubProcess, startHub } from '../hub-process.ts'
import { type Asker, HERE } from './guard.ts'
import { type AskAdmin, furnishTickets, issueLink } from './tickets.ts'

/** A live hub in which something of every kind is known about {@link HERE}. */
export interface Room extends AsyncDisposable {
  hub: HubProcess
  /** A token of somebody who asks; null for nobody. */
  tokenOf(asker: Asker): Promise<string | null>
  /**
   * Fills in what stands behind `$` in an operation. What it would use up is made anew for it, unless
   * it will be refused.
   */
  fill(query: string, refused: boolean): Promise<string>
}

/** Nobody is held up, but for who reports without an account: that has a limit of one. */
const rules = {
  intake: {
    reports: {
      address: { count: 1, minutes: 60 },
      link: { count: 1000, minutes: 1 },
      all: { count: 1000, minutes: 1 },
    },
    files: { address: { count: 1000, minutes: 1 }, all: { count: 1000, minutes: 1 } },
  },
  attachments: { perTicket: 100, mostBytes: 1_000_000, mostPixels: 1_000_000 },
}

/** Starts the hub and makes everything known. */
export async function openRoom(): Promise<Room> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-matrix-'))
  const file = path.join(folder, 'rules.json')
  await writeFile(file, JSON.stringify(rules))
  const hub = await startHub({ env: { PANTAU_RULES: file } })
  const token = await hub.adminToken()
  const asAdmin: AskAdmin = async <Data>(query: string, variables: object = {}) => {
    const { data, errors } = await ask<Data>(hub.url, query, { token, variables })
    if (errors.length > 0) throw new Error(`${query}: ${JSON.stringify(errors)}`)
    return data
  }
  await furnishFigures(asAdmin)
  const known = await furnishTickets(hub.url, asAdmin)
  const people = await furnishPeople(asAdmin)
  let count = 0
  const makers: Record<string, () => Promise<string> | string> = {
    KEY: () => `kunci-${(count += 1)}`,
    FIRST: () => `${known.first}`,
    CAUSE: () => `${known.cause}`,
    PLAIN: () => `${known.plain}`,
    RECEIPT: () => known.receipt,
    LINKCODE: () => known.linkCode,
    LINK: async () => (await issueLink(asAdmin)).link.id,
    TOKEN: async () => (await issueToken(asAdmin, `sekali ${(count += 1)}`, 'SCREEN', HERE)).id,
    SECRET: () => people.secret,
    SCREEN: () => pairScreen(asAdmin),
    CODE: async () => (await beginPairing(asAdmin)).code,
  }
  const standing: Record<string, string> = {
    LINK: (await issueLink(asAdmin)).link.id,
    TOKEN: (await issueToken(asAdmin, 'tetap', 'SCREEN', HERE)).id,
    SCREEN: people.screen,
    CODE: people.code,
  }
  return {
    hub,
    tokenOf: async ({ role, area }) => {
      if (role === null) return null
      const name = `${role} ${area ?? 'provinsi'}`
      return (await issueToken(asAdmin, name, role, area)).token
    },
    fill: async (query, refused) => {
      let filled = query
      for (const [name, make] of Object.entries(makers)) {
        const hole = new RegExp(`\\$${name}\\b`)
        while (hole.test(filled))
          filled = filled.replace(hole, (refused && standing[name]) || (await make()))
      }
      return filled
    },
    [Symbol.asyncDispose]: async () => {
      await hub[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

const at = '2024-11-27T10:00:00+07:00'
const district = '35.07.01'
const station = '35.07.01.2001.001'
const base = { station, observedAt: at, contest: 'governor' }

/** Something of every kind of figures. */
async function furnishFigures(asAdmin: AskAdmin): Promise<void> {
  const sheet = { ...base, sheet: 1, state: 'REJECTED', path: 'ONLINE', rejection: 'PHOTO_QUALITY' }
  const form = { area: district, contest: 'governor', observedAt: at }
  const handover = { area: HERE, contest: 'governor', observedAt: at, from: 'PT', to: 'KPU' }
  const warehouse = { stage: 'WAREHOUSE', quantity: 9, boxes: 1, damaged: 1, replaced: 1 }
  const reserve = { area: '35', stage: 'RESERVE', quantity: 2000 }
  const correction = { basis: 'Rekomendasi 1', by: 'Bawaslu' }
  const meeting = { plannedStart: at, plannedFinish: at, startedAt: at, finishedAt: at }
  const objection = { by: 'Saksi', pair: 1, text: 'beda' }
  const ballots = { received: 20, used: 10, spoiled: 1, unused: 1, from: 'PPS', to: 'KPPS' }
  const input = {
    ballots: [{ key: 'b', ...base, ...ballots, condition: 'baik' }],
    voting: [
      { key: 'w', station, observedAt: '2024-11-27T07:00:00+07:00', state: 'OPEN' },
      { key: 'v', station, observedAt: at, state: 'COUNTED' },
    ],
    turnout: [{ key: 't', station, observedAt: at, registered: 9, movedIn: 1, unregistered: 1 }],
    signals: [{ key: 's', station, observedAt: at, signal: false }],
    sheets: [
      { key: 'h', ...sheet },
      { key: 'd', ...base, sheet: 3, state: 'HANDED_TO_DISTRICT', owner: 'PPK', dueAt: at },
      { key: 'q', ...base, sheet: 2, state: 'QUEUED', path: 'ONLINE' },
    ],
    tallies: [{ key: 'c', ...base, votes: [1, 2, 3], invalid: 4 }],
    handovers: [
      { key: 'o', ...handover, ...warehouse },
      { key: 'r', ...handover, ...reserve },
    ],
    recapitulations: [{ key: 'f', ...form, votes: [1, 1, 1], valid: 3, invalid: 1 }],
    meetings: [{ key: 'm', ...form, ...meeting, objection }],
    revotes: [{ key: 'p', ...base, kind: 'REPEATED', day: '2024-12-01', basis: 'x' }],
  }
  const corrected = {
    recapitulations: [{ key: 'g', ...form, votes: [2, 1, 1], valid: 4, invalid: 1, correction }],
  }
  for (const each of [input, corrected]) await submit(asAdmin, each)
  await asAdmin(`mutation { planDispatch(input: { key: "rencana", regency: "${HERE}",
    days: [{ day: "2024-11-23", districts: 1, stations: 2, boxes: 4 }] }) { __typename } }`)
  const count = { file: '3507.json', content: sirekapFile({}), candidates: candidatesFile() }
  const taken =
    'mutation ($input: SubmitPublicCountInput!) { submitPublicCount(input: $input) { accepted } }'
  await asAdmin(taken, { input: count })
  await asAdmin(taken, { input: { ...count, content: 'bukan JSON' } })
}

async function submit(asAdmin: AskAdmin, input: object): Promise<void> {
  const query = `mutation ($input: SubmitReportsInput!) {
    submitReports(input: $input) { refused { key code message } } }`
  const { submitReports } = await asAdmin<{ submitReports: { refused: object[] } }>(query, {
    input,
  })
  if (submitReports.refused.length > 0) throw new Error(JSON.stringify(submitReports.refused))
}

/** Somebody of the area, and a television in it. */
async function furnishPeople(asAdmin: AskAdmin) {
  await asAdmin(`mutation { addUser(input: { name: "sasaran", role: DESK, area: "${HERE}",
    password: "kata-sandi-sasaran" }) { __typename } }`)
  const screen = await pairScreen(asAdmin)
  return { screen, ...(await beginPairing(asAdmin)) }
}

async function beginPairing(asAdmin: AskAdmin): Promise<{ code: string; secret: string }> {
  const query = 'mutation { begun: beginPairing { ... on PairingStarted { code secret } } }'
  const { begun } = await asAdmin<{ begun: { code?: string; secret?: string } }>(query)
  if (!begun.code || !begun.secret) throw new Error('too many pairings were begun')
  return { code: begun.code, secret: begun.secret }
}

async function pairScreen(asAdmin: AskAdmin): Promise<string> {
  const { code } = await beginPairing(asAdmin)
  const query = `mutation { approved: approveScreen(input: { code: "${code}", name: "TV ${code}",
    area: "${HERE}" }) { ... on ScreenSuccess { screen { id } } } }`
  return (await asAdmin<{ approved: { screen: { id: string } } }>(query)).approved.screen.id
}

async function issueToken(asAdmin: AskAdmin, name: string, role: string, area: string | null) {
  const query = `mutation ($input: IssueTokenInput!) { issued: issueToken(input: $input) {
    __typename ... on MachineTokenSuccess { token machineToken { id } }
    ... on Problem { message } } }`
  const input = { name, role, area, days: 1 }
  interface Issued {
    issued: { token: string; machineToken: { id: string } }
  }
  const { issued } = await asAdmin<Issued>(query, { input })
  if (!issued.token) throw new Error(JSON.stringify(issued))
  return { token: issued.token, id: issued.machineToken.id }
}
