import type { Page } from 'playwright-core'
import { ask } from './ask.ts'
import { PASSWORD } from './builders/people.ts'
import { launchChromium, type LocalChromium, type Screen } from './chromium.ts'
import type { HubProcess } from './hub-process.ts'
import { PATIENCE } from './wall.ts'

/** The desk in a real browser, somebody signed in. */
export interface SignedInDesk extends AsyncDisposable {
  browser: LocalChromium
  page: Page
  /** Exceptions of the page so far. */
  errors: readonly string[]
  /** Presses keys one after the other, as at a keyboard. */
  press(...keys: string[]): Promise<void>
  /** Where the keyboard is: the id, or else the tag, of the element; `body` is nowhere. */
  focus(): Promise<string>
}

/** Opens the desk and signs in by the sheet, as somebody who has the usual password. */
export async function signInAtDesk(
  hub: HubProcess,
  name: string,
  { query = '', screen = { width: 1366, height: 768 } }: { query?: string; screen?: Screen } = {},
): Promise<SignedInDesk> {
  const browser = await launchChromium(screen)
  const page = await browser.context.newPage()
  page.setDefaultTimeout(PATIENCE)
  const errors: string[] = []
  page.on('pageerror', (error) => errors.push(error.message))
  await page.goto(`${hub.url}/desk${query}`)
  await page.locator('#sign-in-name').fill(name)
  await page.keyboard.press('Tab')
  await page.keyboard.type(PASSWORD)
  await page.keyboard.press('Enter')
  await ready(page)
  return {
    browser,
    page,
    errors,
    press: async (...keys) => {
      for (const key of keys) await page.keyboard.press(key)
    },
    focus: () =>
      page.evaluate(() => {
        const { activeElement: at } = document
        return at?.id || at?.tagName.toLowerCase() || 'nowhere'
      }),
    [Symbol.asyncDispose]: () => browser.close(),
  }
}

/** Waits until the desk has the tickets of its area. */
export async function ready(page: Page): Promise<void> {
  await page.locator('main.desk[data-ready=true]').waitFor()
}

/** A ticket as the hub has it. */
export interface KeptTicket {
  number: number
  title: string
  state: string
  quantity: number | null
  assignee: string | null
  place: { code: string } | null
  timeline: { verb: string; actor: string; note: string | null }[]
}

/** Every ticket of a hub that its administrator sees, newest first. */
export async function ticketsOf(hub: HubProcess): Promise<KeptTicket[]> {
  const query = `{
    incidents(first: 100) { edges { node {
      number title state quantity assignee
      place { ... on Area { code } ... on PollingStation { code } }
      timeline { verb actor note }
    } } }
  }`
  type Told = { incidents: { edges: { node: KeptTicket }[] } }
  const { data } = await ask<Told>(hub.url, query, { token: await hub.adminToken() })
  return data.incidents.edges.map(({ node }) => node)
}
