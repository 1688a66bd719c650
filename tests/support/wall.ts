import type { Page } from 'playwright-core'
import { launchChromium, type LocalChromium, type Screen } from './chromium.ts'

/** How long the wall may take to draw with software GL, in milliseconds. */
export const PATIENCE = 60_000

/** A wall in a real browser. */
export interface OpenWall extends AsyncDisposable {
  browser: LocalChromium
  page: Page
  /** Errors of the page so far: exceptions and what it wrote to the console as an error. */
  errors: readonly string[]
}

/** Opens the wall at an address and waits until its map is drawn. */
export async function openWall(url: string, screen?: Screen): Promise<OpenWall> {
  const browser = await launchChromium(screen)
  const page = await browser.context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  await page.goto(url)
  await page.locator('.map[data-map=ready]').waitFor()
  return { browser, page, errors, [Symbol.asyncDispose]: () => browser.close() }
}

/** What a panel of the wall says, spaces evened out. */
export async function textOf(page: Page, panel: string): Promise<string> {
  const text = await page.locator(`[data-panel=${panel}]`).first().innerText()
  return text.replaceAll(/\s+/g, ' ').trim()
}
