import type { BrowserContext, Locator } from 'playwright-core'

/** How much of a picture each colour covers, 0 to 1, by `#rrggbb`. */
export type Coverage = ReadonlyMap<string, number>

/** What an element shows right now, as its share of pixels by colour. */
export async function coverageOf(element: Locator, context: BrowserContext): Promise<Coverage> {
  const picture = (await element.screenshot()).toString('base64')
  const page = await context.newPage()
  try {
    return new Map(await page.evaluate(countColours, `data:image/png;base64,${picture}`))
  } finally {
    await page.close()
  }
}

/** Share of a picture that any of the colours covers. */
export function covered(coverage: Coverage, colours: readonly string[]): number {
  return colours.reduce((sum, colour) => sum + (coverage.get(colour) ?? 0), 0)
}

/** Runs in the browser, which reads PNG. */
async function countColours(source: string): Promise<[string, number][]> {
  const image = new Image()
  image.src = source
  await image.decode()
  const canvas = new OffscreenCanvas(image.width, image.height)
  const drawing = canvas.getContext('2d')
  if (!drawing) throw new Error('no canvas')
  drawing.drawImage(image, 0, 0)
  const { data } = drawing.getImageData(0, 0, image.width, image.height)
  const counts = new Map<string, number>()
  for (let at = 0; at < data.length; at += 4) {
    const parts = [data[at], data[at + 1], data[at + 2]]
    const colour = `#${parts.map((part) => (part ?? 0).toString(16).padStart(2, '0')).join('')}`
    counts.set(colour, (counts.get(colour) ?? 0) + 1)
  }
  const pixels = data.length / 4
  return [...counts].map(([colour, count]): [string, number] => [colour, count / pixels])
}
