import type { Page, WebSocketRoute } from 'playwright-core'
import { CloseCode } from '@ruang-pantau/schema'
import { expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { startHub } from '../support/hub-process.ts'
import { PATIENCE, textOf } from '../support/wall.ts'

/** A socket of the wall with somebody in between who can close it, and how often it asked for figures. */
type Watched = { socket: WebSocketRoute; asked: number }

/** The wall's sockets to the hub, from the oldest on. */
async function watchedSockets(page: Page): Promise<Watched[]> {
  const sockets: Watched[] = []
  await page.routeWebSocket(/\/graphql$/, (socket) => {
    const watched = { socket, asked: 0 }
    const hub = socket.connectToServer()
    socket.onMessage((message) => {
      if (message.includes('subscription PublicCount')) watched.asked++
      hub.send(message)
    })
    sockets.push(watched)
  })
  return sockets
}

/** What time the page believes it is, in milliseconds. */
const timeOf = (page: Page) => page.evaluate(() => Date.now())

/** What the wall says while it is put off, by the code that it was put off with. */
const putOff = {
  TOO_MANY_SOCKETS: 'Hub belum menerima layar ini',
  TOKEN_IN_USE: 'Hub belum menerima layar ini',
  TOO_MANY_OPERATIONS: 'Hub belum menerima layar ini',
  TOO_MANY_MESSAGES: 'Hub belum menerima layar ini',
  BAD_MESSAGE: 'Layar ini berbeda versi dengan hub',
  FAILED: 'Hub sedang bermasalah',
} as const satisfies Partial<Record<keyof typeof CloseCode, string>>

const ended = ['UNAUTHORIZED', 'FORBIDDEN'] as const satisfies (keyof typeof CloseCode)[]
const cut = ['RESTARTING', 'NOT_READING'] as const satisfies (keyof typeof CloseCode)[]

test('a wall that the hub closes comes back at once, or says why and comes back later, or asks to be let in', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
  const browser = await launchChromium({ width: 960, height: 540 })
  const page = await browser.context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.clock.install()
  const sockets = await watchedSockets(page)
  // Figures of three levels, each asked for by itself: all of them over the newest socket.
  const isLive = async () => {
    await expect.poll(() => sockets.at(-1)?.asked, { timeout: PATIENCE }).toBe(3)
    await page.locator('.wall[data-freshness=LIVE]').waitFor()
  }
  const close = async (name: keyof typeof CloseCode) => {
    await sockets.at(-1)?.socket.close({ code: CloseCode[name], reason: name })
  }
  await page.goto(hub.url)
  await isLive()

  for (const name of cut) {
    const before = sockets.length
    await close(name)
    await expect.poll(() => sockets.length, { timeout: PATIENCE }).toBeGreaterThan(before)
    await isLive()
    expect(await page.locator('[data-panel=gone]').count(), name).toBe(0)
  }

  for (const [name, title] of Object.entries(putOff) as [keyof typeof putOff, string][]) {
    const before = sockets.length
    const closedAt = await timeOf(page)
    await close(name)
    await page.locator('[data-panel=gone]').waitFor()
    expect(await textOf(page, 'gone'), name).toContain(title)
    await page.clock.fastForward(40_000)
    const early = sockets.length > before && (await timeOf(page)) - closedAt < 60_000
    expect(early, name).toBe(false)
    await page.clock.fastForward(90_000)
    await page.locator('[data-panel=gone]').waitFor({ state: 'detached' })
    await isLive()
    expect(sockets.length, name).toBeGreaterThan(before)
  }

  for (const name of ended) {
    await close(name)
    await page.locator('[data-panel=pairing]').waitFor()
    await page.reload()
    await isLive()
  }
  expect([...cut, ...Object.keys(putOff), ...ended].toSorted()).toEqual(
    Object.keys(CloseCode).toSorted(),
  )
  await browser.close()
})
