import { expect, test } from 'vitest'
import { submit } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { type OpenWall, openWall, PATIENCE, textOf } from '../support/wall.ts'

/** How the world goes on without a tab, and comes back to it. */
const absences: [string, (wall: OpenWall, away: () => Promise<void>) => Promise<void>][] = [
  ['whose tab was frozen', frozen],
  ['whose network was gone', offline],
]

test.each(absences)(
  'a wall %s while figures went on, and the hub was started again, is right without a reload',
  async (_, leave) => {
    await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
    await count(hub, 3, '19:00:00')
    await using wall = await openWall(hub.url)
    const { page } = wall
    await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
    await shows(wall, 3)
    await leave(wall, async () => {
      await count(hub, 1_234, '20:00:00')
      await hub.restart()
      await count(hub, 2_345, '21:00:00')
    })
    await shows(wall, 2_345)
    await page.locator('[data-panel=gone]').waitFor({ state: 'detached' })
    expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
  },
)

async function frozen({ browser, page }: OpenWall, away: () => Promise<void>): Promise<void> {
  const devtools = await browser.context.newCDPSession(page)
  await devtools.send('Page.setWebLifecycleState', { state: 'frozen' })
  await away()
  await devtools.send('Page.setWebLifecycleState', { state: 'active' })
}

async function offline({ browser }: OpenWall, away: () => Promise<void>): Promise<void> {
  await browser.context.setOffline(true)
  await away()
  await browser.context.setOffline(false)
}

/** The governor's count of the province. */
async function count(hub: HubProcess, published: number, time: string): Promise<void> {
  const content = sirekapFile({ published, total: 60_751, stamp: `2024-11-27 ${time}` })
  const { data } = await submit(hub.url, await hub.adminToken(), '35.json', content)
  expect(data?.submitPublicCount.accepted).toBe(1)
}

async function shows({ page }: OpenWall, published: number): Promise<void> {
  const text = `${published.toLocaleString('id-ID')} dari 60.751 TPS`
  await expect.poll(() => textOf(page, 'figure'), { timeout: PATIENCE }).toContain(text)
}
