import { chmod } from 'node:fs/promises'
import { once } from 'node:events'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { linesOf } from '../../../../server/src/app/doctor/doctor.ts'
import { hubClock, portState, tokenState } from '../../../../server/src/app/doctor/hub.ts'
import { dataFolder, machineClock, nodeVersion } from '../../../../server/src/app/doctor/machine.ts'
import { setUpDesk } from '../cli/desk.ts'
import { startFakeHub } from '../cli/fake-hub.ts'

const hub = {
  mode: 'LIVE' as const,
  now: '2024-11-27T12:00:00.000Z',
  epoch: 'e1',
  seq: 7,
  version: '0.1.0',
  phase: 'COUNTING',
}

describe('pantau doctor', () => {
  test('names the hub that answers and the setting that cannot be used, and exits 1', async () => {
    await using fake = await startFakeHub(() => ({ body: { data: { hub } } }))
    await using desk = await setUpDesk({
      PANTAU_URL: fake.url,
      PANTAU_PORT: 'http',
      PANTAU_TOKEN: 'hush',
    })
    expect(await desk.pantau('doctor')).toBe(1)
    const told = desk.printed.join('\n')
    expect(told).toContain(`ok      hub            ${fake.url}: LIVE, version 0.1.0, position 7`)
    expect(told).toContain('FAILED  configuration')
    expect(told).toContain('PANTAU_PORT is "http"; write a port from 1 to 65535.')
    expect(told).not.toContain('hush')
  })

  test('says how to start a hub that does not answer', async () => {
    const gone = await startFakeHub(() => ({ body: {} }))
    await gone[Symbol.asyncDispose]()
    await using desk = await setUpDesk({ PANTAU_URL: gone.url })
    expect(await desk.pantau('doctor')).toBe(1)
    const told = desk.printed.join('\n')
    expect(told).toMatch(
      /FAILED {2}hub +no answer\n +No hub answers at .*; start it with npm start/,
    )
    expect(told).toMatch(/\? +token +the hub does not say/)
  })

  test('puts what to do below what is the case', () => {
    expect(linesOf('disk', { state: 'failed', detail: 'full', advice: 'Free some.' })).toEqual([
      'FAILED  disk           full',
      '                       Free some.',
    ])
  })
})

describe('a check', () => {
  test.each([
    ['22.16.9', 'failed'],
    ['22.17.0', 'ok'],
    ['24.1.0', 'ok'],
    ['20.19.0', 'failed'],
  ])('Node.js %s is %s', (version, state) => {
    expect(nodeVersion(version).state).toBe(state)
  })

  test('a clock before the election was never set', () => {
    expect(machineClock(new Date('1970-01-01T00:01:00Z')).state).toBe('failed')
    expect(machineClock(new Date('2024-11-27T00:00:00Z')).state).toBe('ok')
  })

  test('a data folder that is not there yet can be made; a file in its place cannot', async () => {
    await using desk = await setUpDesk()
    await desk.write({ file: 'x' })
    expect((await dataFolder(path.join(desk.folder, 'new/data'))).state).toBe('ok')
    expect((await dataFolder(path.join(desk.folder, 'file'))).state).toBe('failed')
  })

  test("a port is the hub's when the hub answers on it", async () => {
    await using fake = await startFakeHub(() => ({ body: { data: { hub } } }))
    const port = Number(new URL(fake.url).port)
    expect(await portState(port, '127.0.0.1')).toEqual({
      state: 'ok',
      detail: `${port} is the hub's`,
    })
  })

  test('a port is taken when somebody else answers on it', async () => {
    const other = createServer((socket) => socket.destroy()).listen(0, '127.0.0.1')
    await once(other, 'listening')
    const { port } = other.address() as AddressInfo
    expect(await portState(port, '127.0.0.1')).toMatchObject({
      state: 'failed',
      detail: `${port} is taken by another program`,
    })
    other.close()
  })

  test('a token that others can read is named with what to run', async () => {
    await using desk = await setUpDesk()
    await desk.write({ 'data/live/admin.token': 'secret' })
    const file = path.join(desk.folder, 'data/live/admin.token')
    await chmod(file, 0o644)
    expect(await tokenState(hub, 'data', desk.folder)).toMatchObject({
      state: 'failed',
      advice: `Run: chmod 600 ${file}`,
    })
    await chmod(file, 0o600)
    expect((await tokenState(hub, 'data', desk.folder)).state).toBe('ok')
  })

  test("a live hub's clock agrees with this machine's within five seconds", () => {
    const now = Date.parse(hub.now)
    expect(hubClock(hub, new Date(now + 4_000)).state).toBe('ok')
    expect(hubClock(hub, new Date(now - 60_000))).toMatchObject({
      state: 'failed',
      detail: expect.stringContaining('by 60 s'),
    })
    expect(hubClock({ ...hub, mode: 'REHEARSAL' }, new Date(0)).state).toBe('ok')
  })
})
