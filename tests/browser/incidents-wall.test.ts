import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { launchChromium } from '../support/chromium.ts'
import { CITY_STATION, helpDesk } from '../support/help-desk.ts'
import { startHub } from '../support/hub-process.ts'
import type { HubProcess } from '../support/hub-process.ts'
import { asAdmin } from '../support/people.ts'
import { PATIENCE, textOf } from '../support/wall.ts'

const pictures = fileURLToPath(new URL('../output', import.meta.url))
mkdirSync(pictures, { recursive: true })

const soon = { timeout: PATIENCE }
/** What "at once" is on a wall. */
const aSecond = { timeout: 1_000, interval: 25 }

const codeOn = (page: Page) => page.locator('[data-panel=pairing] [data-code]').first()
const shownCode = async (page: Page) => (await codeOn(page).getAttribute('data-code')) ?? ''
const drawn = (page: Page) => page.locator('.map[data-map=ready]').waitFor()

/** Opens a page of a hub on a television that nobody has let in. */
async function television(url: string) {
  const browser = await launchChromium()
  const page = await browser.context.newPage()
  page.setDefaultTimeout(PATIENCE)
  await page.goto(url)
  return { page, [Symbol.asyncDispose]: () => browser.close() }
}

/** Lets the television that shows a code in; its screen's id. */
async function approve(hub: HubProcess, code: string, area: string | null = null) {
  const mutation = `mutation ($input: ApproveScreenInput!) {
    result: approveScreen(input: $input) {
      ... on ScreenSuccess { screen { id } } ... on Problem { code }
    }
  }`
  const input = { code: code.toLowerCase(), name: 'Aula', area }
  const { result } = await asAdmin<{ screen?: { id: string } }>(hub, mutation, { input })
  if (!result.screen) throw new Error(`the screen was not approved: ${result.code}`)
  return result.screen.id
}

async function revoke(hub: HubProcess, id: string) {
  const mutation = `mutation ($id: ID!) { result: revokeScreen(id: $id) { __typename } }`
  await asAdmin(hub, mutation, { id })
}

test('a television shows a code, goes on by itself once approved, survives a restart, and stops when revoked', async () => {
  await using hub = await startHub()
  await using screen = await television(hub.url)
  const { page } = screen
  await codeOn(page).waitFor()
  const code = await shownCode(page)
  expect(code).toMatch(/^[A-Z\d]{6}$/)
  expect(await textOf(page, 'pairing')).toContain('Berikan kode ini kepada supervisor ruangan')
  await page.screenshot({ path: `${pictures}/pairing.png` })
  const id = await approve(hub, code)
  await drawn(page)
  await page.reload()
  await drawn(page)
  expect(await textOf(page, 'figure')).toContain('dari 60.751 TPS')
  await revoke(hub, id)
  await codeOn(page).waitFor()
  expect(await textOf(page, 'pairing')).toContain('Izin layar ini sudah tidak berlaku')
  expect(await shownCode(page)).not.toBe(code)
})

test('a television that is let in for a regency shows that regency and nothing else', async () => {
  await using hub = await startHub()
  const desk = helpDesk(hub)
  const admin = await hub.adminToken()
  await desk.open(admin, { title: 'Di kota', severity: 'HIGH' })
  await desk.open(admin, { title: 'Di kabupaten', place: '35.07.01.2001.001' })
  await using screen = await television(`${hub.url}/?scene=incidents`)
  const { page } = screen
  await codeOn(page).waitFor()
  await approve(hub, await shownCode(page), '35.78')
  await drawn(page)
  await expect.poll(() => textOf(page, 'bar'), soon).toContain('Kota Surabaya · tiket')
  await expect.poll(() => textOf(page, 'pressing'), soon).toContain('Di kota')
  expect(await textOf(page, 'pressing')).not.toContain('Di kabupaten')
  await page.keyboard.press('2')
  await expect.poll(() => textOf(page, 'figure'), soon).toContain('dari 3.964 TPS')
})

test('a ticket is on list and map within a second, stops calling when it is answered, and goes when it is resolved', async () => {
  await using hub = await startHub()
  const desk = helpDesk(hub)
  const admin = await hub.adminToken()
  await using screen = await television(`${hub.url}/?scene=incidents`)
  const { page } = screen
  await codeOn(page).waitFor()
  await approve(hub, await shownCode(page))
  await drawn(page)
  await expect.poll(() => textOf(page, 'figure'), soon).toMatch(/^Tiket yang masih terbuka 0 /)

  const title = '<img src=x onerror=alert(1)> {{ 7*7 }} hubungi 0812-3456-7890'
  await desk.open(admin, { title, severity: 'CRITICAL' })
  await expect
    .poll(() => textOf(page, 'pressing'), aSecond)
    .toContain('<img src=x onerror=alert(1)>')
  const list = await textOf(page, 'pressing')
  expect(list).toMatch(/#1 .*\{\{ 7\*7 \}\}.* TPS 3, .+, Kec\. Karang ?[Pp]ilang, Kota Surabaya/)
  expect(list).not.toContain('3456')
  const pins = (layer: string) => page.locator(`.${layer} [data-pin=CRITICAL]`).count()
  expect([await pins('calling'), await pins('still')]).toEqual([1, 0])
  expect(await textOf(page, 'tickets')).toBe('1 tiket terbuka 1 kritis')
  await page.screenshot({ path: `${pictures}/incidents.png` })

  await desk.do(admin, 'verifyIncident', { number: 1, version: 1 })
  await expect.poll(() => pins('calling'), aSecond).toBe(0)
  expect(await pins('still')).toBe(1)
  await expect.poll(() => textOf(page, 'changes'), { timeout: 8_000 }).toContain('terverifikasi')

  await desk.do(admin, 'resolveIncident', { number: 1, version: 2, reason: 'FIXED' })
  await expect.poll(() => textOf(page, 'pressing'), aSecond).toContain('Tidak ada tiket terbuka')
  expect([await pins('calling'), await pins('still')]).toEqual([0, 0])
})

test('pins stand on the map of every scene, and outlive a lost GPU and a hub that is killed', async () => {
  await using hub = await startHub()
  const desk = helpDesk(hub)
  const admin = await hub.adminToken()
  await using screen = await television(`${hub.url}/?scene=ballots`)
  const { page } = screen
  await codeOn(page).waitFor()
  await approve(hub, await shownCode(page))
  await drawn(page)
  await desk.open(admin, { severity: 'HIGH' })
  await desk.open(admin, { severity: 'LOW', place: null })
  const pin = page.locator('.map-panel [data-pin=HIGH] svg')
  await pin.waitFor()
  const before = await pin.boundingBox()
  await expect.poll(() => textOf(page, 'pins')).toMatch(/1 tanpa tempat .*1 Tinggi .*1 Rendah/)
  for (const key of ['1', '3', '4', '5']) {
    await page.keyboard.press(key)
    await expect.poll(() => page.locator('nav [aria-current]').count()).toBe(1)
    expect(await pin.count()).toBe(1)
  }
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
    const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    canvas?.addEventListener('webglcontextlost', () => setTimeout(() => lose?.restoreContext()), {
      once: true,
    })
    lose?.loseContext()
  })
  await page.locator('.map[data-restored="1"][data-map=ready]').waitFor()
  expect(await pin.boundingBox()).toEqual(before)
  await hub.kill('SIGKILL')
  await page.locator('[data-panel=gone]').waitFor()
  await hub.restart()
  await page.locator('[data-panel=gone]').waitFor({ state: 'detached' })
  await desk.open(admin, { severity: 'CRITICAL', place: CITY_STATION })
  await expect.poll(() => textOf(page, 'tickets'), soon).toContain('3 tiket terbuka 1 kritis')
})

test('where figures are open and tickets are not, the wall goes on without them and says so', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
  await using screen = await television(hub.url)
  const { page } = screen
  await drawn(page)
  await expect.poll(() => textOf(page, 'pins')).toContain('layar ini tanpa izin')
  expect(await page.locator('[data-panel=tickets]').count()).toBe(0)
  await page.keyboard.press('5')
  await codeOn(page).waitFor()
  await page.locator('[data-panel=pairing] a').click()
  await drawn(page)
  expect(await page.locator('.wall').getAttribute('data-scene')).toBe('public-count')
})
