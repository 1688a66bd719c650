import { describe, expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'
import { refusal, startFakeHub } from './fake-hub.ts'

const sound = { ok: true, brokenAt: null, message: 'whole' }
const verified = {
  body: { data: { verification: { entries: 3, seconds: 0.01, chain: sound, recount: sound } } },
}

describe('the token of the command line', () => {
  test("is the administrator's, from the folder of the mode that the hub runs in", async () => {
    await using hub = await startFakeHub(() => verified, { mode: 'REHEARSAL' })
    await using desk = await setUpDesk({ PANTAU_URL: hub.url, PANTAU_MODE: 'live' })
    await desk.write({
      'data/rehearsal/admin.token': 'of-rehearsal\n',
      'data/live/admin.token': 'x',
    })
    expect(await desk.pantau('verify')).toBe(0)
    expect(hub.asked[0]?.authorization).toBe('Bearer of-rehearsal')
  })

  test('is the one in the environment when there is one', async () => {
    await using hub = await startFakeHub(() => verified)
    await using desk = await setUpDesk({ PANTAU_URL: `${hub.url}/`, PANTAU_TOKEN: 'mine' })
    await desk.write({ 'data/live/admin.token': 'x' })
    expect(await desk.pantau('verify')).toBe(0)
    expect(hub.asked[0]?.authorization).toBe('Bearer mine')
  })

  test('is asked for when there is none', async () => {
    await using hub = await startFakeHub(() => refusal('FORBIDDEN', 'Not this.'))
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    expect(await desk.pantau('verify')).toBe(2)
    expect(hub.asked[0]?.authorization).toBeUndefined()
    expect(desk.noted[0]).toContain('no token was found: set PANTAU_TOKEN')
  })

  test('is named when the hub refuses it', async () => {
    await using hub = await startFakeHub(() =>
      refusal('UNAUTHENTICATED', 'The token is not valid.'),
    )
    await using desk = await setUpDesk({ PANTAU_URL: hub.url, PANTAU_TOKEN: 'old' })
    expect(await desk.pantau('verify')).toBe(2)
    expect(desk.noted).toEqual([
      `The hub at ${hub.url} refuses; set PANTAU_TOKEN to a token of this hub that may do this. It says: The token is not valid.`,
    ])
  })
})

describe('a hub that cannot be asked', () => {
  test('does not run', async () => {
    const hub = await startFakeHub(() => verified)
    await hub[Symbol.asyncDispose]()
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    expect(await desk.pantau('status')).toBe(2)
    expect(desk.noted).toEqual([
      `No hub answers at ${hub.url}; start it with npm start, or set PANTAU_URL to where it runs.`,
    ])
  })

  test('is another program', async () => {
    await using hub = await startFakeHub(() => ({ status: 404, body: '<html>' }))
    await using desk = await setUpDesk({ PANTAU_URL: `${hub.url}/wiki` })
    expect(await desk.pantau('status')).toBe(2)
    expect(desk.noted[0]).toContain('(status 404) is not the hub; check PANTAU_URL.')
  })

  test('has an address that is none', async () => {
    await using desk = await setUpDesk({ PANTAU_URL: 'localhost:4000' })
    expect(await desk.pantau('status')).toBe(2)
    expect(desk.noted).toEqual([
      'PANTAU_URL is "localhost:4000"; write the address of the hub, such as http://localhost:4000.',
    ])
  })

  test('answers in another form than this command line knows', async () => {
    await using hub = await startFakeHub(() => ({ body: { data: { verification: {} } } }))
    await using desk = await setUpDesk({ PANTAU_URL: hub.url })
    expect(await desk.pantau('verify')).toBe(2)
    expect(desk.noted[0]).toContain('answers in another form (verification.entries)')
  })
})
