import axe from 'axe-core'
import type { Page } from 'playwright-core'

/** What axe finds wrong with a page as it stands, serious and worse: its rule, and where. */
export async function seriousFaults(page: Page): Promise<string[]> {
  // As the developer tools do: a script of the page itself would be refused by the hub.
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() => {
    const { axe: inPage } = globalThis as unknown as { axe: typeof axe }
    return inPage.run({ resultTypes: ['violations'] })
  })
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  return serious.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}
