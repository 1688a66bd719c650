import { expect, test } from 'vitest'
import { submit, verify } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { followByWebSocket } from '../support/count-stream.ts'
import { startHub } from '../support/hub-process.ts'

/** Sends counts one after the other, each with one station more, until the hub is gone. */
async function submitUntilGone(
  url: string,
  token: string,
  regency: string,
  onAcknowledged: (published: number) => void,
): Promise<void> {
  for (let published = 1; ; published += 1) {
    const seconds = String(published % 60).padStart(2, '0')
    const minutes = String(Math.floor(published / 60)).padStart(2, '0')
    const stamp = `2024-11-27 19:${minutes}:${seconds}`
    const content = sirekapFile({ published, total: 3_000, stamp })
    try {
      const { data } = await submit(url, token, `${regency}.json`, content)
      if (data?.submitPublicCount.accepted === 1) onAcknowledged(published)
    } catch {
      return
    }
  }
}

test('a hub that was killed while counts came in holds all it acknowledged, and a screen resumes without a gap', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
  const token = await hub.adminToken()
  await submit(hub.url, token, '3579.json', sirekapFile({ published: 3 }))
  let cursor: string
  let epoch: string
  {
    await using screen = followByWebSocket(hub.url)
    ;({ cursor, epoch } = await screen.next())
  }

  const regencies = ['3501', '3529', '3578']
  const acknowledged = new Map<string, number>()
  const { promise: enough, resolve } = Promise.withResolvers<void>()
  const senders = regencies.map((regency) =>
    submitUntilGone(hub.url, token, regency, (published) => {
      acknowledged.set(regency, published)
      if ([...acknowledged.values()].reduce((sum, each) => sum + each, 0) >= 60) resolve()
    }),
  )
  await enough
  await hub.kill('SIGKILL')
  await Promise.all(senders)
  await hub.restart()

  const { data } = await verify(hub.url, token)
  expect(data.verification).toMatchObject({ chain: { ok: true }, recount: { ok: true } })

  await using screen = followByWebSocket(hub.url, { after: cursor })
  const resumed = await screen.next()
  expect(resumed).toMatchObject({ kind: 'RESUMED', epoch, seq: data.verification.entries })
  expect(resumed.areas.map(({ code }) => code)).toEqual(['35.01', '35.29', '35.78'])
  for (const [index, regency] of regencies.entries()) {
    const shown = resumed.areas[index]?.publicCount?.stationsPublished ?? 0
    // One more may have been recorded whose answer was lost with the hub.
    expect(shown - acknowledged.get(regency)!).toBeOneOf([0, 1])
  }

  await submit(
    hub.url,
    token,
    '3579.json',
    sirekapFile({ published: 4, stamp: '2024-11-27 22:00:00' }),
  )
  expect(await screen.next()).toMatchObject({ kind: 'CHANGES', seq: resumed.seq + 1 })
})
