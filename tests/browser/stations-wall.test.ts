import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { buildRegister } from '../../seeds/src/index.ts'
import { covered, coverageOf } from '../support/colours.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { sendReports } from '../support/send-reports.ts'
import { type OpenWall, openWall, PATIENCE, textOf } from '../support/wall.ts'

const pictures = fileURLToPath(new URL('../output', import.meta.url))
mkdirSync(pictures, { recursive: true })

/** A small city, and its stations by code. */
const city = '35.76'
const stations = buildRegister()
  .stations.map(({ code }) => code)
  .filter((code) => code.startsWith(`${city}.`))

/** Stations that have counted, and those that are closed still, on the dark theme. */
const [counted, waiting] = ['#009e73', '#3a4a66']

/** Every station of the city says that it has counted. */
async function allCount(hub: HubProcess, observedAt: string): Promise<void> {
  const voting = stations.map((station) => ({
    key: station,
    station,
    observedAt,
    state: 'COUNTED',
  }))
  const { data } = await sendReports(hub.url, await hub.adminToken(), { voting })
  expect(data?.submitReports.accepted).toBe(stations.length)
}

async function shows({ page, browser }: OpenWall, colour: string, other: string): Promise<void> {
  await expect
    .poll(
      async () => {
        const map = await coverageOf(page.locator('.map'), browser.context)
        return [covered(map, [colour]) > 0.002, covered(map, [other]) > 0.002]
      },
      { timeout: PATIENCE },
    )
    .toEqual([true, false])
}

test('a city on the wall shows each of its stations as it is, and as it has become', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
  await using wall = await openWall(`${hub.url}/?scene=turnout&area=${city}`)
  const { page } = wall
  await page.locator(`.map[data-dots="${stations.length}"]`).waitFor()
  expect(await textOf(page, 'legend')).toContain(`${stations.length} belum buka`)
  await shows(wall, waiting, counted)
  await allCount(hub, '2024-11-27T15:00:00+07:00')
  await expect
    .poll(() => textOf(page, 'legend'), { timeout: PATIENCE })
    .toContain(`${stations.length} selesai hitung`)
  await shows(wall, counted, waiting)

  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.map canvas')
    const lose = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    canvas?.addEventListener('webglcontextlost', () => setTimeout(() => lose?.restoreContext()), {
      once: true,
    })
    lose?.loseContext()
  })
  await page.locator('.map[data-restored="1"][data-map=ready]').waitFor()
  await shows(wall, counted, waiting)
  await page.screenshot({ path: `${pictures}/stations.png` })
  expect(wall.browser.foreignRequests).toEqual([])
  expect(wall.errors).toEqual([])
})

test('the province shows all its 60,751 stations when its address asks for them', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes' } })
  await using wall = await openWall(`${hub.url}/?scene=uploads&map=stations`, {
    width: 960,
    height: 540,
  })
  await wall.page.locator('.map[data-dots="60751"]').waitFor()
  await wall.page.locator('.map[data-map=ready]').waitFor()
  await wall.page.screenshot({ path: `${pictures}/all-stations.png` })
  expect(wall.browser.foreignRequests).toEqual([])
  expect(wall.errors).toEqual([])
})
