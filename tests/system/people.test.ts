import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer } from '../support/ask.ts'
import { PASSWORD } from '../support/builders/people.ts'
import { COUNT_SUBSCRIPTION, followBySse, followByWebSocket } from '../support/count-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import {
  addPerson,
  asAdmin,
  journalOf,
  SIGN_IN_FIELDS,
  refusalOf,
  signIn,
  type SignedIn,
  tokenOf,
} from '../support/people.ts'
import { RawSocket } from '../support/raw-socket.ts'

/** Within what an open stream follows what happens to its owner, in milliseconds. */
const AT_ONCE = 5_000

const forbidden = [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })]
const malang = '{ area(code: "35.07") { figures { pollingStations } } }'

describe('a live hub', () => {
  let hub: HubProcess
  beforeAll(async () => {
    hub = await startHub()
    await addPerson(hub, { name: 'Siti', role: 'DESK', area: '35.07' })
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('lets somebody in with name and password on every road, as who they are', async () => {
    const token = await tokenOf(hub.url, 'siti')
    const query = '{ viewer { name role area { code } session { expiresAt } permissions } }'
    const { data } = await ask<{ viewer: { permissions: string[] } }>(hub.url, query, { token })
    expect(data.viewer).toMatchObject({ name: 'Siti', role: 'DESK', area: { code: '35.07' } })
    expect(data.viewer.permissions).toContain('incidents.handle')
    expect(data.viewer.permissions).not.toContain('people.manage')
    await using socket = followByWebSocket(hub.url, { token, within: '35.07' })
    await using stream = followBySse(hub.url, { token, within: '35.07' })
    expect((await socket.next()).kind).toBe('SNAPSHOT')
    expect((await stream.next()).kind).toBe('SNAPSHOT')
  })

  test('answers a wrong password and an unknown name with the same words', async () => {
    const wrong = await signIn(hub.url, 'Siti', 'kata sandi yang salah')
    const unknown = await signIn(hub.url, 'Tidak Ada', 'kata sandi yang salah')
    expect(wrong).toEqual(unknown)
    expect(wrong.code).toBe('SIGN_IN_FAILED')
  })

  test('renews a session under the same token, and ends it when it is asked to', async () => {
    const token = await tokenOf(hub.url, 'siti')
    const renew = `mutation { renewSession { ... on Session { token viewer { name } } } }`
    const renewed = await ask(hub.url, renew, { token })
    expect(renewed.data).toEqual({ renewSession: { token, viewer: { name: 'Siti' } } })
    expect((await ask(hub.url, 'mutation { signOut }', { token })).data).toEqual({ signOut: true })
    expect((await ask(hub.url, malang, { token })).codes).toEqual(['UNAUTHENTICATED'])
  })

  test('ends what is open of somebody who signs out, at once', async () => {
    const token = await tokenOf(hub.url, 'siti')
    await using socket = followByWebSocket(hub.url, { token, within: '35.07' })
    await socket.next()
    const ended = refusalOf(socket)
    const since = performance.now()
    await ask(hub.url, 'mutation { signOut }', { token })
    expect(await ended).toEqual(forbidden)
    expect(performance.now() - since).toBeLessThan(AT_ONCE)
  })

  test('keeps a session over a restart', async () => {
    const token = await tokenOf(hub.url, 'siti')
    await hub.restart()
    expect((await ask(hub.url, malang, { token })).codes).toEqual([])
  })
})

describe('somebody whose rights change', () => {
  let hub: HubProcess
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('is removed: what is open ends at once on WebSocket and SSE, and the socket too', async () => {
    await addPerson(hub, { name: 'Budi', role: 'DESK' })
    const token = await tokenOf(hub.url, 'budi')
    await using socket = followByWebSocket(hub.url, { token })
    await using stream = followBySse(hub.url, { token })
    using raw = new RawSocket(hub.url)
    await raw.init(bearer(token))
    const tickets = 'subscription { incidents(within: "35") { kind } }'
    await raw.send({ type: 'subscribe', id: 't', payload: { query: tickets } })
    await Promise.all([socket.next(), stream.next(), raw.next()])
    const ended = Promise.all([refusalOf(socket), refusalOf(stream)])
    const since = performance.now()
    const remove = 'mutation { result: removeUser(name: "budi") { __typename } }'
    expect((await asAdmin(hub, remove, {})).result).toEqual({ __typename: 'UserSuccess' })
    expect(await ended).toEqual([forbidden, forbidden])
    expect(JSON.stringify(await raw.next())).toContain('FORBIDDEN')
    expect(performance.now() - since).toBeLessThan(AT_ONCE)
    await raw.send({ type: 'subscribe', id: '1', payload: { query: '{ hub { seq } }' } })
    expect((await raw.closed).code).toBe(4401)
    expect((await signIn(hub.url, 'budi')).code).toBe('SIGN_IN_FAILED')
  })

  test('is moved to another area: what is open of the old one ends, the new one opens', async () => {
    await addPerson(hub, { name: 'Tono', role: 'REPORTER', area: '35.07' })
    const token = await tokenOf(hub.url, 'tono')
    await using socket = followByWebSocket(hub.url, { token, within: '35.07' })
    await socket.next()
    const ended = refusalOf(socket)
    const change = `mutation ($input: ChangeUserInput!) {
      result: changeUser(input: $input) { __typename }
    }`
    await asAdmin(hub, change, { input: { name: 'tono', area: '35.73' } })
    expect(await ended).toEqual(forbidden)
    expect((await ask(hub.url, malang, { token })).codes).toEqual(['FORBIDDEN'])
    await using moved = followByWebSocket(hub.url, { token, within: '35.73' })
    expect((await moved.next()).kind).toBe('SNAPSHOT')
  })

  test('may do nothing of what only the administrator may', async () => {
    await addPerson(hub, { name: 'Rini', role: 'SUPERVISOR', area: '35.07' })
    const token = await tokenOf(hub.url, 'rini')
    const add = `mutation { addUser(input: { name: "x", role: ADMIN, area: "35.07" }) {
      ... on Problem { code }
    } }`
    expect((await ask(hub.url, add, { token })).data).toEqual({ addUser: { code: 'FORBIDDEN' } })
    const lists = '{ users { totalCount } }'
    expect((await ask(hub.url, lists, { token })).codes).toEqual(['FORBIDDEN'])
    expect((await ask(hub.url, '{ screens { totalCount } }', { token })).codes).toEqual([])
  })

  test('who is an administrator of one regency manages nobody of another', async () => {
    await addPerson(hub, { name: 'Admin Malang', role: 'ADMIN', area: '35.07' })
    await addPerson(hub, { name: 'Orang Kota', role: 'DESK', area: '35.73' })
    const token = await tokenOf(hub.url, 'admin malang')
    const result = '{ ... on Problem { code } ... on UserSuccess { user { name } } }'
    const mutations = [
      `addUser(input: { name: "a", role: DESK, area: "35.73" }) ${result}`,
      `addUser(input: { name: "a", role: DESK }) ${result}`,
      `changeUser(input: { name: "orang kota", area: "35.07" }) ${result}`,
      `changeUser(input: { name: "admin malang", area: null }) ${result}`,
      `resetPassword(input: { name: "orang kota" }) ${result}`,
      `removeUser(name: "orang kota") ${result}`,
    ]
    const aliased = mutations.map((mutation, at) => `m${at}: ${mutation}`).join('\n')
    const { data } = await ask<Record<string, object>>(hub.url, `mutation { ${aliased} }`, {
      token,
    })
    expect(Object.values(data)).toEqual(mutations.map(() => ({ code: 'FORBIDDEN' })))
    const users = await ask(hub.url, '{ users { edges { node { name area { code } } } } }', {
      token,
    })
    expect(JSON.stringify(users.data)).not.toContain('35.73')
  })
})

describe('whoever guesses passwords', () => {
  let hub: HubProcess
  beforeAll(async () => {
    hub = await startHub()
    for (const name of ['Siti', 'Budi']) await addPerson(hub, { name, role: 'DESK' })
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  const guesses = (name: string, count: number) =>
    `mutation { ${Array.from(
      { length: count },
      (_, at) => `a${at}: signIn(input: { name: "${name}", password: "${at}" }) ${SIGN_IN_FIELDS}`,
    ).join('\n')} }`

  test('has ten aliases of one document counted as ten attempts', async () => {
    const { data } = await ask<Record<string, SignedIn>>(hub.url, guesses('siti', 10))
    const codes = Object.values(data).map(({ code }) => code)
    expect(codes).toEqual([
      ...Array.from({ length: 5 }, () => 'SIGN_IN_FAILED'),
      ...Array.from({ length: 5 }, () => 'TOO_MANY_ATTEMPTS'),
    ])
    const late = await signIn(hub.url, 'Siti')
    expect(late.code).toBe('TOO_MANY_ATTEMPTS')
    expect(late.message).toMatch(/Try again in [1-5] minutes?\./)
    expect(Date.parse(late.retryAt ?? '')).toBeGreaterThan(Date.now())
  })

  test('has those over a WebSocket counted with them, and is on record without filling it', async () => {
    using socket = new RawSocket(hub.url)
    await socket.init()
    await socket.send({ type: 'subscribe', id: '1', payload: { query: guesses('budi', 4) } })
    expect((await socket.next())?.type).toBe('next')
    const { data } = await ask<Record<string, SignedIn>>(hub.url, guesses('budi', 2))
    const codes = Object.values(data).map(({ code }) => code)
    expect(codes).toEqual(['SIGN_IN_FAILED', 'TOO_MANY_ATTEMPTS'])
    await hub.kill()
    const refused = journalOf(hub).filter(([type]) => type === 'sign-in.refused')
    const times = refused.map(([, fact]) => Number(fact['times']))
    expect(times.reduce((sum, each) => sum + each, 0)).toBe(10 + 1 + 4 + 2)
    expect(refused.length).toBeLessThanOrEqual(8)
    expect(JSON.stringify(journalOf(hub))).not.toContain(PASSWORD)
  })
})

test('a refusal is on record with who, what, where and the road, repeated ones counted', async () => {
  await using hub = await startHub()
  await addPerson(hub, { name: 'Siti', role: 'REPORTER', area: '35.07' })
  const token = await tokenOf(hub.url, 'siti')
  const kota = 'query Kota { area(code: "35.73") { figures { pollingStations } } }'
  for (let each = 0; each < 20; each += 1) await ask(hub.url, kota, { token })
  await ask(hub.url, malang)
  const open = { id: '1', payload: { query: COUNT_SUBSCRIPTION, variables: scope('35.78') } }
  using socket = new RawSocket(hub.url)
  await socket.init(bearer(token))
  await socket.send({ type: 'subscribe', ...open })
  expect(JSON.stringify(await socket.next())).toContain('FORBIDDEN')
  await hub.kill()
  const refused = journalOf(hub).filter(([type]) => type === 'permission.refused')
  const figures = { permission: 'figures.read', times: 1 }
  const siti = { ...figures, who: 'Siti', area: '35.73', road: 'HTTP', operation: 'Kota' }
  expect(refused.map(([, data]) => data)).toEqual([
    siti,
    { ...figures, who: null, area: '35.07', road: 'HTTP', operation: 'area' },
    { ...figures, who: 'Siti', area: '35.78', road: 'WS', operation: 'Count' },
    { ...siti, times: 19 },
  ])
})

function scope(within: string): object {
  return { within, level: 'DISTRICT', after: null }
}
