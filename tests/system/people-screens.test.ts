import { stat, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runPantau } from '../../server/src/app/cli/program.ts'
import { ask } from '../support/ask.ts'
import { followByWebSocket } from '../support/count-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { addPerson, refusalOf, signIn, tokenOf } from '../support/people.ts'

const BEGIN =
  'mutation { beginPairing { ... on PairingStarted { code secret } ... on Problem { code } } }'
const forbidden = [expect.objectContaining({ extensions: { code: 'FORBIDDEN' } })]

interface Begun {
  beginPairing: { code: string; secret?: string }
}

describe('a television without a token', () => {
  let hub: HubProcess
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('shows a code, is approved by a supervisor of the area, and shows it until revoked', async () => {
    await addPerson(hub, { name: 'Kepala', role: 'SUPERVISOR', area: '35.07' })
    const supervisor = await tokenOf(hub.url, 'kepala')
    const { beginPairing } = (await ask<Begun>(hub.url, BEGIN)).data
    const approve = (area: string) => `mutation { approveScreen(input: {
      code: "${beginPairing.code}", name: "Lobi", area: "${area}"
    }) { ... on ScreenSuccess { screen { id } } ... on Problem { code } } }`
    const elsewhere = await ask(hub.url, approve('35.73'), { token: supervisor })
    expect(elsewhere.data).toEqual({ approveScreen: { code: 'FORBIDDEN' } })
    await ask(hub.url, approve('35.07'), { token: supervisor })

    const query = `query ($secret: String!) { pairing(secret: $secret) { state token } }`
    const fetched = () =>
      ask<{ pairing: { state: string; token: string } }>(hub.url, query, {
        variables: { secret: beginPairing.secret },
      })
    const { state, token } = (await fetched()).data.pairing
    expect(state).toBe('APPROVED')
    expect((await fetched()).data.pairing).toEqual({ state: 'ENDED', token: null })

    await using stream = followByWebSocket(hub.url, { token, within: '35.07' })
    expect((await stream.next()).kind).toBe('SNAPSHOT')
    await expect(followByWebSocket(hub.url, { token }).next()).rejects.toEqual(forbidden)

    const list = '{ screens { edges { node { id name pairedBy lastSeenAt } } } }'
    const { data } = await ask<Listed>(hub.url, list, { token: supervisor })
    const [screen] = data.screens.edges.map(({ node }) => node)
    expect(screen).toMatchObject({ name: 'Lobi', pairedBy: 'Kepala' })
    expect(Date.parse(screen?.lastSeenAt ?? '')).toBeGreaterThan(Date.now() - 60_000)
    const ended = refusalOf(stream)
    const revoke = `mutation { revokeScreen(id: "${screen?.id}") { __typename } }`
    await ask(hub.url, revoke, { token: supervisor })
    expect(await ended).toEqual(forbidden)
  })

  test('cannot fill the hub with codes', async () => {
    const codes: string[] = []
    for (let each = 0; each < 25; each += 1) {
      codes.push((await ask<Begun>(hub.url, BEGIN)).data.beginPairing.code)
    }
    expect(codes.filter((code) => code === 'TOO_MANY_ATTEMPTS').length).toBeGreaterThanOrEqual(5)
  })
})

describe('pantau', () => {
  let hub: HubProcess
  const printed: string[] = []
  const noted: string[] = []
  const pantau = (...args: string[]): Promise<number> => {
    printed.length = 0
    noted.length = 0
    return runPantau(args, {
      env: { PANTAU_URL: hub.url, PANTAU_DATA: hub.dataFolder },
      cwd: hub.dataFolder,
      print: (line) => printed.push(line),
      note: (line) => noted.push(line),
      progress: () => undefined,
      stop: new AbortController().signal,
    })
  }
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('user adds, changes, lists and removes people, and sets passwords', async () => {
    expect(await pantau('user', 'add', 'Siti', '--role', 'desk', '--area', '3507')).toBe(0)
    const password = /shown this once: (.*)/.exec(printed[1] ?? '')?.[1]
    expect((await signIn(hub.url, 'siti', password)).code).toBeUndefined()
    expect(await pantau('user', 'add', 'SITI', '--role', 'desk')).toBe(2)
    expect(noted.join()).toContain('"SITI" is taken')
    expect(await pantau('user', 'change', 'siti', '--role', 'supervisor', '--area', '35')).toBe(0)
    expect(await pantau('user', 'list')).toBe(0)
    expect(printed).toEqual(['Siti  SUPERVISOR  the whole province, added by administrator'])
    expect(await pantau('user', 'password', 'siti')).toBe(0)
    expect((await signIn(hub.url, 'siti', password)).code).toBe('SIGN_IN_FAILED')
    expect(await pantau('user', 'remove', 'siti')).toBe(0)
    expect(await pantau('user', 'remove', 'siti')).toBe(2)
    expect(await pantau('user', 'list')).toBe(0)
    expect(printed.join()).toContain('Nobody may sign in yet')
  })

  test('token makes a token for a machine that ends at the border of its area', async () => {
    const issue = ['token', 'issue', '--name', 'umpan', '--role', 'reporter', '--area', '35.07']
    expect(await pantau(...issue, '--days', '30')).toBe(0)
    const [token = ''] = printed
    const query =
      '{ viewer { name role } own: area(code: "35.07") { figures { pollingStations } } }'
    const own = await ask<{ viewer: object }>(hub.url, query, { token })
    expect(own.data.viewer).toEqual({ name: 'umpan', role: 'REPORTER' })
    const other = '{ area(code: "35.73") { figures { pollingStations } } }'
    expect((await ask(hub.url, other, { token })).codes).toEqual(['FORBIDDEN'])
    expect(await pantau('token', 'list')).toBe(0)
    expect(printed).toHaveLength(1)
    expect(printed[0]).toContain('umpan  REPORTER  35.07 Kabupaten Malang, until ')
    expect(printed[0]).not.toContain(token)
    expect(await pantau('token', 'revoke', 'umpan')).toBe(0)
    expect((await ask(hub.url, query, { token })).codes).toEqual(['UNAUTHENTICATED'])
    expect(await pantau('token', 'revoke', 'umpan')).toBe(2)
  })

  test('screens approves, lists and revokes televisions', async () => {
    const { beginPairing } = (await ask<Begun>(hub.url, BEGIN)).data
    expect(await pantau('screens', 'approve', 'XXXXXX', '--name', 'Aula')).toBe(2)
    expect(await pantau('screens', 'approve', beginPairing.code, '--name', 'Aula')).toBe(0)
    expect(await pantau('screens', 'list')).toBe(0)
    expect(printed[0]).toMatch(/Aula {2}the whole province, by administrator, last seen never/)
    expect(await pantau('screens', 'revoke', 'Aula')).toBe(0)
    expect(await pantau('screens', 'list')).toBe(0)
    expect(printed).toEqual(['No screens were paired.'])
  })
})

test('a rehearsal says how its help desk signs in, and keeps it over a restart', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: ['--from', '2024-11-25 06:10'] })
  const file = path.join(hub.dataFolder, 'rehearsal', 'desk.password')
  const password = (await readFile(file, 'utf8')).trim()
  expect((await stat(file)).mode & 0o777).toBe(0o600)
  expect(hub.output()).toContain(`Help desk: ${hub.url}/desk, name desk, password ${password}`)
  await hub.restart()
  const { token, code } = await signIn(hub.url, 'desk', password)
  expect(code).toBeUndefined()
  const viewer = '{ viewer { name role } }'
  const { data } = await ask(hub.url, viewer, token === undefined ? {} : { token })
  expect(data).toEqual({ viewer: { name: 'desk', role: 'DESK' } })
})

interface Listed {
  screens: { edges: { node: { id: string; name: string; lastSeenAt: string } }[] }
}
