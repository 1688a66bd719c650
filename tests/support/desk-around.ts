import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Page } from 'playwright-core'
import { launchChromium, type LocalChromium, type Screen } from './chromium.ts'
import { addPerson, tokenOf } from './people.ts'
import type { HubProcess } from './hub-process.ts'
import { PATIENCE } from './wall.ts'

/** Where pictures of the desk are put, to be looked at. */
export const pictures = fileURLToPath(new URL('../output', import.meta.url))
mkdirSync(pictures, { recursive: true })

/** The desk in a real browser. */
export interface OpenDesk extends AsyncDisposable {
  browser: LocalChromium
  page: Page
  /** Errors of the page so far. */
  errors: readonly string[]
  /** Goes to another address of the desk, as the same person. */
  go(query: string): Promise<void>
  /** What a part of the page says, spaces evened out. */
  says(selector: string): Promise<string>
}

/** Adds somebody with a role and opens the desk as them, at an address within it. */
export async function openDeskAs(
  hub: HubProcess,
  person: { name: string; role: string; area?: string },
  query = '',
  screen: Screen = { width: 1366, height: 768 },
): Promise<OpenDesk> {
  await addPerson(hub, person)
  const token = await tokenOf(hub.url, person.name)
  const browser = await launchChromium(screen)
  await browser.context.addInitScript(
    (secret) => sessionStorage.setItem('pantau-desk-token', secret),
    token,
  )
  const page = await browser.context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  const go = async (where: string) => {
    await page.goto(`${hub.url}/desk${where}`)
  }
  await go(query)
  return {
    browser,
    page,
    errors,
    go,
    says: async (selector) =>
      (await page.locator(selector).first().innerText()).replaceAll(/\s+/g, ' ').trim(),
    [Symbol.asyncDispose]: () => browser.close(),
  }
}
