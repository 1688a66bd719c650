import path from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type HelpDesk, helpDesk } from '../../support/help-desk.ts'
import { type Answer, clientKinds, connectTo } from '../../support/hub-clients.ts'
import { type HubProcess, startHub } from '../../support/hub-process.ts'
import { addPerson, asAdmin, tokenOf } from '../../support/people.ts'

/** Within what an open stream follows what happens to its owner, in milliseconds. */
const AT_ONCE = 5_000

/** A token lives so long in these tests, in milliseconds: longer than a hub needs to start. */
const LIFE = 20_000

const PHONE = '081273577357'

const documents = {
  figures: (within: string) =>
    `subscription { frame: turnout(within: "${within}", level: REGENCY) { kind } }`,
  tickets: (within: string) =>
    `subscription { frame: incidents(within: "${within}") {
      kind incidents { number version title reporterPhone }
    } }`,
}

/** What one subscription was given, in order. */
interface Heard {
  name: string
  answers: Answer[]
  /** Resolves when so many answers have come. */
  came(count: number): Promise<void>
  /** Resolves with the moment at which it was refused. */
  refused: Promise<number>
}

/** Figures and tickets over every kind of client, as the bearer of a token; each has its first frame. */
async function listen(url: string, token: string, within = '35'): Promise<Heard[]> {
  const all = clientKinds.flatMap((kind) => {
    const client = connectTo(url, kind, token)
    return Object.entries(documents).map(([about, document]) => {
      const heard = listener(`${about} over ${kind}`)
      client.subscribe({ query: document(within) }, heard.take)
      return heard
    })
  })
  await Promise.all(all.map((each) => each.came(1)))
  return all
}

function listener(name: string): Heard & { take: (answer: Answer) => void } {
  const answers: Answer[] = []
  const waiting: { count: number; resolve: () => void }[] = []
  const { promise: refused, resolve: refuse } = Promise.withResolvers<number>()
  return {
    name,
    answers,
    refused,
    came: (count) =>
      answers.length >= count
        ? Promise.resolve()
        : new Promise((resolve) => waiting.push({ count, resolve })),
    take: (answer) => {
      if (answer.errors) {
        expect(answer.errors, name).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }])
        return refuse(performance.now())
      }
      const frame = answer.data?.['frame'] as { kind: string } | undefined
      if (frame?.kind === 'HEARTBEAT') return
      answers.push(answer)
      for (const { count, resolve } of waiting) if (count <= answers.length) resolve()
    },
  }
}

let hub: HubProcess
let desk: HelpDesk
let own: string
beforeAll(async () => {
  hub = await startHub()
  desk = helpDesk(hub)
  own = await desk.token('meja', 'DESK', null)
})
afterAll(() => hub[Symbol.asyncDispose]())

test('a token that is revoked ends what is open, figures and tickets, on every road', async () => {
  const token = await desk.token('dicabut', 'DESK', null)
  const all = await listen(hub.url, token)
  const since = performance.now()
  const query = `mutation { result: revokeToken(id: "${await idOf('dicabut')}") { __typename } }`
  expect((await asAdmin(hub, query, {})).result).toEqual({ __typename: 'MachineTokenSuccess' })
  for (const { name, refused } of all) expect((await refused) - since, name).toBeLessThan(AT_ONCE)
})

test('somebody who is given another area keeps nothing open of the old one', async () => {
  await addPerson(hub, { name: 'Tono', role: 'DESK', area: '35.07' })
  const all = await listen(hub.url, await tokenOf(hub.url, 'tono'), '35.07')
  const since = performance.now()
  await change({ name: 'tono', area: '35.73' })
  for (const { name, refused } of all) expect((await refused) - since, name).toBeLessThan(AT_ONCE)
})

test('a role that is lowered to one without tickets ends tickets, and figures go on', async () => {
  await addPerson(hub, { name: 'Wati', role: 'DESK' })
  const all = await listen(hub.url, await tokenOf(hub.url, 'wati'))
  const since = performance.now()
  await change({ name: 'wati', role: 'MEDIA' })
  const tickets = all.filter(({ name }) => name.startsWith('tickets'))
  for (const { name, refused } of tickets) {
    expect((await refused) - since, name).toBeLessThan(AT_ONCE)
  }
  const figures = all.filter(({ name }) => name.startsWith('figures'))
  const ended = figures.map(({ refused }) => refused.then(() => 'ended'))
  expect(await Promise.race([...ended, Promise.resolve('goes on')])).toBe('goes on')
})

test('a role that is lowered is masked from its very next frame, those beside it are not', async () => {
  await addPerson(hub, { name: 'Siti', role: 'DESK' })
  await addPerson(hub, { name: 'Budi', role: 'DESK' })
  const [siti, budi] = [await tokenOf(hub.url, 'siti'), await tokenOf(hub.url, 'budi')]
  const of = async (token: string) =>
    (await listen(hub.url, token)).filter(({ name }) => name.startsWith('tickets'))
  const [lowered, others] = [await of(siti), await of(budi)]
  const opened = await desk.open(own, { title: `hubungi ${PHONE}`, reporterPhone: PHONE })
  const { number = 0, version = 0 } = opened.incident ?? {}
  const both = [...lowered, ...others]
  await Promise.all(both.map((each) => each.came(2)))
  for (const { name, answers } of both) expect(JSON.stringify(answers[1]), name).toContain(PHONE)

  await change({ name: 'siti', role: 'REPORTER' })
  await desk.do(own, 'verifyIncident', { number, version })
  await Promise.all(both.map((each) => each.came(3)))
  for (const { name, answers } of lowered) {
    expect(JSON.stringify(answers[2]), name).toContain('"version":2')
    expect(JSON.stringify(answers[2]), name).not.toContain(PHONE.slice(4))
  }
  for (const { name, answers } of others) expect(JSON.stringify(answers[2]), name).toContain(PHONE)

  await change({ name: 'siti', role: 'SUPERVISOR' })
  await desk.do(own, 'startIncident', { number, version: version + 1 })
  await Promise.all(both.map((each) => each.came(4)))
  for (const { name, answers } of both) expect(JSON.stringify(answers[3]), name).toContain(PHONE)
})

test('a session and a token that expire end what is open, figures and tickets, on every road', async () => {
  await addPerson(hub, { name: 'Rini', role: 'DESK' })
  const tokens = [await desk.token('fana', 'DESK', null), await tokenOf(hub.url, 'rini')]
  await hub.kill()
  const database = new DatabaseSync(path.join(hub.dataFolder, 'live', 'journal.db'))
  const expiry = Date.now() + LIFE
  database.prepare('update access_token set expires_at = ?').run(expiry)
  database.close()
  await hub.restart()
  const all = (await Promise.all(tokens.map((token) => listen(hub.url, token)))).flat()
  expect(all).toHaveLength(12)
  const [wall, steady] = [Date.now(), performance.now()]
  for (const { name, refused } of all) {
    const late = wall + ((await refused) - steady) - expiry
    expect(late, name).toBeGreaterThanOrEqual(0)
    expect(late, name).toBeLessThan(AT_ONCE)
  }
})

async function change(input: object): Promise<void> {
  const query = `mutation ($input: ChangeUserInput!) {
    result: changeUser(input: $input) { __typename }
  }`
  const { result } = await asAdmin(hub, query, { input })
  expect(result).toEqual({ __typename: 'UserSuccess' })
}

/** Id of a machine's token, by its name. */
async function idOf(name: string): Promise<string> {
  const query = '{ result: tokens(first: 100) { edges { node { id name } } } }'
  type Tokens = { edges: { node: { id: string; name: string } }[] }
  const { result } = await asAdmin<Tokens>(hub, query, {})
  return result.edges.find(({ node }) => node.name === name)?.node.id ?? ''
}
