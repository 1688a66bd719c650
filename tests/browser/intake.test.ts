import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { seriousFaults } from '../support/axe.ts'
import { photo } from '../support/builders/files.ts'
import { launchChromium } from '../support/chromium.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'

const pictures = fileURLToPath(new URL('../output', import.meta.url))
mkdirSync(pictures, { recursive: true })

/** The page for reports on a telephone. */
async function openPage(url: string, path = '/lapor') {
  const browser = await launchChromium({ width: 360, height: 740 })
  const page = await browser.context.newPage()
  page.setDefaultTimeout(20_000)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(url + path)
  return { page, browser, errors, [Symbol.asyncDispose]: () => browser.close() }
}

/** Presses Tab until something with this id has the focus. */
async function tabTo(page: Page, id: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab')
    if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return
  }
  throw new Error(`the keyboard does not reach ${id}`)
}

/** Writes what a report needs. */
async function write(page: Page, text: string): Promise<void> {
  await page.locator('#category').selectOption('LOGISTICS')
  await page.locator('#text').fill(text)
}

const sendButton = 'button[type=submit]'

/** The number of the report that the page shows. */
async function reported(page: Page): Promise<number> {
  await page.getByText('Laporan Anda diterima').waitFor()
  return Number((await page.locator('.number').innerText()).slice(1))
}

/** What a ticket says, to the administrator. */
async function ticket<Fields>(hub: HubProcess, number: number, fields: string): Promise<Fields> {
  const query = `{ incident(number: ${number}) { ${fields} } }`
  const token = await hub.adminToken()
  return (await ask<{ incident: Fields }>(hub.url, query, { token })).data.incident
}

describe('the page of a live hub', () => {
  let hub: HubProcess
  beforeAll(async () => {
    hub = await startHub()
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test('a problem is reported by keyboard alone, and nothing of the page is in the way of anybody', async () => {
    await using open = await openPage(hub.url)
    const { page } = open
    expect(await page.locator('html').getAttribute('lang')).toBe('id')
    expect(await seriousFaults(page)).toEqual([])
    await tabTo(page, 'category')
    await page.keyboard.press('ArrowDown')
    await tabTo(page, 'search')
    await page.keyboard.type('tps 3 kebraon')
    await page.keyboard.press('Enter')
    const found = page.locator('.found')
    await expect.poll(() => found.allInnerTexts()).toHaveLength(1)
    await found.waitFor()
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await tabTo(page, 'text')
    const said = 'Surat suara kurang 25 <b>tebal</b> {{1+1}}'
    await page.keyboard.type(said)
    await tabTo(page, 'name')
    await page.keyboard.type('Sri')
    expect(await seriousFaults(page)).toEqual([])
    await page.keyboard.press('Enter')
    const number = await reported(page)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      'Laporan Anda diterima',
    )
    await page.getByText('Sudah diterima, menunggu diperiksa').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(
      await ticket(
        hub,
        number,
        'title source reporterName place { ... on PollingStation { code } }',
      ),
    ).toEqual({
      title: said,
      source: 'PUBLIC',
      reporterName: 'Sri',
      place: { code: expect.stringMatching(/^35\.78\.01\.\d{4}\.003$/) },
    })
    expect(open.browser.foreignRequests).toEqual([])
    expect(open.errors).toEqual([])
  })

  test('what is missing is named beside its field, which has the focus', async () => {
    await using open = await openPage(hub.url)
    const { page } = open
    await page.locator(sendButton).click()
    await page.getByText('Pilih tentang apa laporan ini.').waitFor()
    await page.getByText('Ceritakan apa yang terjadi.').waitFor()
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('category')
    expect(await seriousFaults(page)).toEqual([])
  })

  test('photos follow their report, and what is wrong with one of them is said of it alone', async () => {
    await using open = await openPage(hub.url)
    const { page } = open
    await write(page, 'Segel kotak rusak')
    const whole = await photo()
    await page.locator('input[type=file]').setInputFiles([
      { name: 'segel.jpg', mimeType: 'image/jpeg', buffer: whole },
      { name: 'potong.jpg', mimeType: 'image/jpeg', buffer: whole.subarray(0, 9_000) },
      { name: 'gerak.gif', mimeType: 'image/gif', buffer: Buffer.from('GIF89a') },
    ])
    await page.locator(sendButton).click()
    await page.locator('[data-state=done]', { hasText: 'segel.jpg' }).waitFor()
    const failed = page.locator('[data-state=failed]')
    await expect.poll(() => failed.count()).toBe(2)
    expect(await failed.first().innerText()).toContain('rusak atau terpotong')
    expect(await failed.last().innerText()).toContain('Jenis berkas ini tidak diterima')
    await page.getByText('1 berkas diterima').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    await page.screenshot({ path: `${pictures}/intake-receipt.png`, fullPage: true })
    const files = await ticket<{ attachments: object[] }>(
      hub,
      await reported(page),
      'attachments { name }',
    )
    expect(files.attachments).toEqual([{ name: 'segel.jpg' }])
  })

  test("an officers' link names its area and looks for places in it only", async () => {
    const query = `mutation { link: issueIntakeLink(label: "PPK Ngraho", area: "35.22", days: 1) {
    ... on IntakeLinkSuccess { path }
  } }`
    const token = await hub.adminToken()
    const { data } = await ask<{ link: { path: string } }>(hub.url, query, { token })
    await using open = await openPage(hub.url, data.link.path)
    const { page } = open
    await page.getByText('Tautan petugas: PPK Ngraho · Kabupaten Bojonegoro').waitFor()
    await page.locator('#search').fill('sukorejo')
    await page.locator('.found').first().waitFor()
    for (const place of await page.locator('.found').allInnerTexts()) {
      expect(place).toContain('Kabupaten Bojonegoro')
    }
    await write(page, 'Akun Sirekap terkunci')
    await page.locator(sendButton).click()
    expect(await ticket(hub, await reported(page), 'source')).toEqual({ source: 'FIELD' })
    await using ended = await openPage(hub.url, '/lapor?kode=AAAA-BBBB')
    await ended.page.getByText('tidak berlaku lagi').waitFor()
  })
})

test('what was typed outlives a reload and a hub that is away, and is sent once', async () => {
  await using hub = await startHub()
  await using open = await openPage(hub.url)
  const { page } = open
  await write(page, 'Listrik padam di TPS 4')
  await page.reload()
  expect(await page.locator('#text').inputValue()).toBe('Listrik padam di TPS 4')
  await hub.kill()
  await page.locator(sendButton).click()
  await page.getByText(/Dicoba lagi sendiri dalam/).waitFor()
  expect(await seriousFaults(page)).toEqual([])
  await hub.restart()
  await page.getByText('Laporan Anda diterima').waitFor({ timeout: 60_000 })
  expect(await ticket(hub, 1, 'title')).toEqual({ title: 'Listrik padam di TPS 4' })
  expect(await ticket(hub, 2, 'title')).toBeNull()
})

test('a rehearsal says that its reports are an exercise, in the language that is read', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: ['--from', '2024-11-25 06:00'] })
  await using open = await openPage(hub.url, '/lapor?lang=en')
  const { page } = open
  await page.getByText('REHEARSAL - reports made here are an exercise').waitFor()
  expect(await page.locator('html').getAttribute('lang')).toBe('en')
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: `${pictures}/intake-rehearsal.png`, fullPage: true })
})
