import { mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { type HubOptions, type HubProcess, startHub } from '../support/hub-process.ts'

/** What a hub that cannot start says: its exit code, and the lines it printed. */
async function failure(options: HubOptions): Promise<{ code: string; lines: string[] }> {
  const error = await startHub(options).then(
    () => new Error('it started'),
    (cause: Error) => cause,
  )
  const [, code = error.message, printed = ''] =
    /exited with (\d+) before it was ready:\n([^]*)/.exec(error.message) ?? []
  return { code, lines: printed.split('\n').filter((line) => line !== '') }
}

describe('a hub that cannot start says why in one sentence and exits with 2', () => {
  let running: HubProcess
  beforeAll(async () => {
    running = await startHub()
  })
  afterAll(() => running[Symbol.asyncDispose]())

  test('when its port is taken', async () => {
    const { port } = new URL(running.url)
    const { code, lines } = await failure({ env: { PANTAU_PORT: port } })
    expect(code).toBe('2')
    expect(lines.at(-1)).toBe(
      `Port ${port} is taken: stop what runs there, or set PANTAU_PORT to another one.`,
    )
  })

  test('when another hub runs on its folder', async () => {
    const { code, lines } = await failure({ env: { PANTAU_DATA: running.dataFolder } })
    expect(code).toBe('2')
    expect(lines).toEqual([expect.stringMatching(/^Another hub runs on .*live: stop it/)])
    expect((await ask(running.url, '{ hub { seq } }')).codes).toEqual([])
  })

  test('when a file stands where its folder should be', async () => {
    const file = path.join(running.dataFolder, 'file')
    await writeFile(file, '')
    const { code, lines } = await failure({ env: { PANTAU_DATA: file } })
    expect(code).toBe('2')
    expect(lines).toEqual([expect.stringMatching(/^The data folder .* cannot be written/)])
  })

  test('when its configuration cannot be used, with a sentence for each mistake', async () => {
    const env = { PANTAU_TICK_MS: 'soon', PANTAU_PORTT: '1' }
    const { code, lines } = await failure({ env, flags: ['--life'] })
    expect(code).toBe('2')
    expect(lines).toEqual([
      expect.stringMatching(/^PANTAU_TICK_MS is "soon"; write /),
      expect.stringMatching(/^PANTAU_PORTT .*PANTAU_PORT\?$/),
      expect.stringMatching(/^--life .*--live\?$/),
    ])
  })
})

test('the live hub and the rehearsal share a data folder and no file in it', async () => {
  await using live = await startHub()
  const env = { PANTAU_DATA: live.dataFolder }
  await using rehearsal = await startHub({ mode: 'rehearsal', env })
  const query = '{ hub { mode epoch seq } }'
  const [one, other] = await Promise.all([
    ask<{ hub: { mode: string; epoch: string; seq: number } }>(live.url, query),
    ask<{ hub: { mode: string; epoch: string; seq: number } }>(rehearsal.url, query),
  ])
  expect(one.data.hub).toMatchObject({ mode: 'LIVE', seq: 0 })
  expect(other.data.hub.mode).toBe('REHEARSAL')
  expect(other.data.hub.epoch).not.toBe(one.data.hub.epoch)

  const tokens = ['live', 'rehearsal'].map((mode) =>
    path.join(live.dataFolder, mode, 'admin.token'),
  )
  const [first, second] = await Promise.all(tokens.map((file) => readFile(file, 'utf8')))
  expect(first).not.toBe(second)
  for (const file of tokens) expect((await stat(file)).mode & 0o777).toBe(0o600)
})

test('the flag wins over the mode of the environment', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: ['--live'] })
  expect((await ask<object>(hub.url, '{ hub { mode } }')).data).toEqual({ hub: { mode: 'LIVE' } })
})

test('a journal that is no database is not overwritten', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-'))
  const file = path.join(folder, 'live', 'journal.db')
  await mkdir(path.dirname(file), { recursive: true })
  await writeFile(file, 'this is a letter, not a journal'.repeat(100))
  const { code, lines } = await failure({ env: { PANTAU_DATA: folder } })
  expect(code).toBe('2')
  expect(lines).toEqual([
    expect.stringMatching(/journal\.db is damaged: put a backup in its place/),
  ])
  expect(await readFile(file, 'utf8')).toContain('this is a letter')
  await rm(folder, { recursive: true })
})
