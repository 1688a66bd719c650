import { copyFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { expect, test } from 'vitest'
import { ask, submit, verify } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { followBySse, followByWebSocket } from '../support/count-stream.ts'
import { startHub } from '../support/hub-process.ts'

test('a journal replaced by an older copy goes on in a new history, and nobody resumes in the lost one', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
  const token = await hub.adminToken()
  const journal = path.join(hub.dataFolder, 'live', 'journal.db')
  const submitCount = (published: number, stamp: string) =>
    submit(hub.url, token, '3578.json', sirekapFile({ published, stamp }))

  await submitCount(3, '2024-11-27 19:00:00')
  await hub.kill()
  await copyFile(journal, `${journal}.copy`)
  await hub.restart()
  await submitCount(5, '2024-11-27 20:00:00')
  const before = await followByWebSocket(hub.url).next()
  await hub.kill()
  await Promise.all([rm(`${journal}-wal`, { force: true }), rm(`${journal}-shm`, { force: true })])
  await copyFile(`${journal}.copy`, journal)
  await hub.restart()
  // As many entries as before, so that positions alone could not tell the histories apart.
  await submitCount(4, '2024-11-27 19:30:00')

  const { data } = await ask<{ hub: { epoch: string; seq: number } }>(
    hub.url,
    '{ hub { epoch seq } }',
  )
  expect(data.hub.seq).toBe(before.seq)
  expect(data.hub.epoch).not.toBe(before.epoch)
  for (const follow of [followByWebSocket, followBySse]) {
    await using screen = follow(hub.url, { after: before.cursor })
    expect(await screen.next()).toMatchObject({ kind: 'RESYNC', areas: [] })
    const snapshot = await screen.next()
    expect(snapshot).toMatchObject({ kind: 'SNAPSHOT', epoch: data.hub.epoch })
    const surabaya = snapshot.areas.find(({ code }) => code === '35.78')
    expect(surabaya?.publicCount?.stationsPublished).toBe(4)
  }
  const verified = await verify(hub.url, token)
  expect(verified.data.verification).toMatchObject({ chain: { ok: true }, recount: { ok: true } })
})
