import { readFile, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ask, submit, verify } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { startHub } from '../support/hub-process.ts'

const query = `{ area(code: "35.78") { figures { publicCount(contest: "governor") { stationsPublished } } } }`

test('saved figures that are lost or damaged while the hub is down cost nothing but time', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
  const token = await hub.adminToken()
  const file = path.join(hub.dataFolder, 'live', 'figures.db')
  const parts = [file, `${file}-wal`, `${file}-shm`]
  await submit(hub.url, token, '3578.json', sirekapFile({ published: 3 }))
  const before = await ask(hub.url, query)
  expect(before.codes).toEqual([])
  const losses = [
    () => Promise.all(parts.map((part) => rm(part, { force: true }))),
    () => writeFile(file, 'this is a letter, not figures'.repeat(1_000)),
    () => scribble(file),
  ]
  for (const lose of losses) {
    await hub.kill('SIGTERM')
    await lose()
    await hub.restart()
    expect((await stat(file)).size).toBeGreaterThan(0)
    expect((await ask(hub.url, query)).data).toEqual(before.data)
    const { data } = await verify(hub.url, token)
    expect(data.verification).toMatchObject({ chain: { ok: true }, recount: { ok: true } })
  }
})

/** Writes over all of a file but its beginning: what it is can still be told, what it holds cannot. */
async function scribble(file: string): Promise<void> {
  const bytes = await readFile(file)
  await writeFile(file, bytes.fill(0xff, 16_384))
}
