import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { covered, coverageOf } from '../support/colours.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { openWall, PATIENCE, textOf } from '../support/wall.ts'

const root = fileURLToPath(new URL('../../', import.meta.url))
const published = `${root}../shared/sirekap/governor`
const pictures = `${root}tests/output`
mkdirSync(pictures, { recursive: true })

/** The classes of a share on the dark theme, little to complete, as the legend shows them. */
const [little, ...more] = ['#2a2f62', '#2e4f80', '#34708e', '#4b9495', '#7db89a', '#c9e0a6']
const complete = more.at(-1) ?? ''

/** Runs the command line against a hub; its exit code. */
async function pantau({ url, dataFolder }: HubProcess, ...command: string[]): Promise<number> {
  const env = { ...process.env, PANTAU_URL: url, PANTAU_DATA: dataFolder }
  const cli = spawn(process.execPath, [`${root}server/dist/app/cli.js`, ...command], { env })
  const [code] = (await once(cli, 'exit')) as [number]
  return code
}

const open = { PANTAU_PUBLIC_FIGURES: 'yes' }

test('a rehearsal shows a moving wall that asks no other host and says that it is one', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: ['--speed', '600'] })
  await using wall = await openWall(hub.url)
  const { page } = wall
  expect(await page.locator('[data-panel=rehearsal]').innerText()).toContain('GLADI / REHEARSAL')
  await expect.poll(() => textOf(page, 'figure')).toMatch(/[\d.]+ dari 60\.751 TPS \([\d,]+ %\)/)
  const before = await textOf(page, 'figure')
  await expect.poll(() => textOf(page, 'figure'), { timeout: PATIENCE }).not.toBe(before)
  const map = await coverageOf(page.locator('.map'), wall.browser.context)
  expect(covered(map, [little ?? '', ...more])).toBeGreaterThan(0.2)
  await page.screenshot({ path: `${pictures}/rehearsal.png` })
  expect(wall.browser.foreignRequests).toEqual([])
  expect(wall.errors).toEqual([])
})

test('an empty live wall says what will appear, and shows no data unlike zero', async () => {
  await using hub = await startHub({ env: open })
  await using wall = await openWall(hub.url)
  expect(await textOf(wall.page, 'figure')).toContain('Belum ada hitungan publik')
  expect(await wall.page.locator('[data-panel=rehearsal]').count()).toBe(0)
  const map = await coverageOf(wall.page.locator('.map'), wall.browser.context)
  // The legend lies over the map and shows each class once.
  expect(covered(map, [little ?? '', ...more])).toBeLessThan(0.03)
})

test.skipIf(!existsSync(published))(
  "KPU's published count turns the open wall within a second, and the map with it",
  async () => {
    await using hub = await startHub({ env: open })
    await using wall = await openWall(hub.url, { width: 3840, height: 2160 })
    const { page } = wall
    const code = await pantau(hub, 'ingest', 'sirekap', published)
    expect(code).toBe(0)
    await expect
      .poll(() => textOf(page, 'figure'), { timeout: 1_000, interval: 50 })
      .toContain('60.219 dari 60.751 TPS (99,12 %)')
    const votes = await textOf(page, 'votes')
    for (const figure of ['1.785.621', '12.018.858', '6.671.068', 'bukan hasil resmi']) {
      expect(votes).toContain(figure)
    }
    // The districts come in a frame of their own, a tick away, and 4K is much to draw without a GPU.
    await expect
      .poll(() => textOf(page, 'worst'), { timeout: PATIENCE })
      .toMatch(/Masalembu · Sumenep 8 dari 57 TPS \(14,04 %\)/)
    const filled = async () =>
      covered(await coverageOf(page.locator('.map'), wall.browser.context), [complete])
    await expect.poll(filled, { timeout: PATIENCE }).toBeGreaterThan(0.15)
    await page.screenshot({ path: `${pictures}/published-3840.png` })
    expect(wall.errors).toEqual([])
  },
)

test('a wall outlives its hub: killed and restarted, it is right without a reload', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: ['--speed', '600'] })
  await using wall = await openWall(hub.url)
  const { page } = wall
  await page.evaluate(() => Object.assign(globalThis, { sameDocument: true }))
  await hub.kill('SIGKILL')
  const gone = page.locator('[data-panel=gone]')
  await gone.waitFor()
  await page.screenshot({ path: `${pictures}/gone.png` })
  await hub.restart()
  await gone.waitFor({ state: 'detached' })
  const shown = async () => /^.*?([\d.]+) dari/.exec(await textOf(page, 'figure'))?.[1]
  const asked = async () => {
    const body = '{ area(code: "35") { figures { publicCount { stationsPublished } } } }'
    const response = await fetch(`${hub.url}/graphql?query=${encodeURIComponent(body)}`, {
      headers: { 'apollo-require-preflight': 'yes' },
    })
    const { data } = (await response.json()) as {
      data: { area: { figures: { publicCount: { stationsPublished: number } } } }
    }
    return data.area.figures.publicCount.stationsPublished.toLocaleString('id-ID')
  }
  await expect
    .poll(async () => [await shown(), await asked()], { timeout: PATIENCE })
    .toSatisfy(([one, other]) => one === other)
  expect(await page.evaluate(() => 'sameDocument' in globalThis)).toBe(true)
})

test('a wall that loses its GPU paints the same map again', async () => {
  await using hub = await startHub({ mode: 'rehearsal', flags: ['--speed', '0.001'] })
  await using wall = await openWall(hub.url)
  const { page } = wall
  const map = page.locator('.map')
  const colours = async () =>
    covered(await coverageOf(map, wall.browser.context), [little ?? '', ...more])
  await expect.poll(colours, { timeout: PATIENCE }).toBeGreaterThan(0.2)
  const before = await colours()
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
    const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    canvas?.addEventListener('webglcontextlost', () => setTimeout(() => lose?.restoreContext()), {
      once: true,
    })
    lose?.loseContext()
  })
  await page.locator('.map[data-restored="1"][data-map=ready]').waitFor()
  await expect.poll(colours, { timeout: PATIENCE }).toBeCloseTo(before, 2)
})

test('a regency is reached by a click and by its address, and speaks English when asked', async () => {
  await using hub = await startHub({ mode: 'rehearsal' })
  await using wall = await openWall(`${hub.url}/?area=3578&lang=en`)
  const { page } = wall
  expect(await textOf(page, 'figure')).toMatch(/of 3,964 polling stations|of 3,964/)
  await page.goto(hub.url)
  await page.locator('.map[data-map=ready]').waitFor()
  await page.locator('[data-panel=worst] a').first().click()
  await expect.poll(() => page.url()).toMatch(/area=35\.\d\d/)
})
