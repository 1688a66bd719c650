import { expect, test } from 'vitest'
import { submit, verify } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { followByWebSocket } from '../support/count-stream.ts'
import { startHub } from '../support/hub-process.ts'
import { sendUntilGone } from '../support/senders.ts'

const regencies = ['3501', '3529', '3578']

test.each([
  ['killed', 'SIGKILL', null],
  ['stopped', 'SIGTERM', 0],
] as const)(
  'a hub that was %s while counts came in holds all it acknowledged, and a screen resumes without a gap',
  async (_, signal, code) => {
    await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
    const token = await hub.adminToken()
    await submit(hub.url, token, '3579.json', sirekapFile({ published: 3 }))
    const { cursor, epoch } = await followByWebSocket(hub.url).next()

    const { acknowledged, reached, gone } = sendUntilGone(hub.url, token, regencies)
    await reached(60)
    expect(await hub.kill(signal)).toBe(code)
    await gone
    await hub.restart()

    const { verification } = (await verify(hub.url, token)).data
    expect(verification).toMatchObject({ chain: { ok: true }, recount: { ok: true } })
    await using screen = followByWebSocket(hub.url, { after: cursor })
    const resumed = await screen.next()
    expect(resumed).toMatchObject({ kind: 'RESUMED', epoch, seq: verification.entries })
    expect(resumed.areas.map((area) => area.code)).toEqual(['35.01', '35.29', '35.78'])
    for (const [index, regency] of regencies.entries()) {
      const shown = resumed.areas[index]?.publicCount?.stationsPublished ?? 0
      // One more may have been recorded whose answer was lost with the hub.
      expect(shown - acknowledged.get(regency)!).toBeOneOf([0, 1])
    }

    const later = sirekapFile({ published: 4, stamp: '2024-11-27 22:00:00' })
    await submit(hub.url, token, '3579.json', later)
    expect(await screen.next()).toMatchObject({ kind: 'CHANGES', seq: resumed.seq + 1 })
  },
)
