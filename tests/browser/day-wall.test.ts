import { mkdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { sendReports } from '../support/send-reports.ts'
import { openWall, PATIENCE, textOf } from '../support/wall.ts'

const pictures = fileURLToPath(new URL('../output', import.meta.url))
mkdirSync(pictures, { recursive: true })

const open = { env: { PANTAU_PUBLIC_FIGURES: 'yes' } }
const station = '35.78.01.1001.001'
const regency = 'regency:35.78'
const morning = '2024-11-27T07:00:00+07:00'
const noon = '2024-11-27T12:00:00+07:00'

/** Reports of one station that touch all three scenes, as many times as asked. */
async function report(hub: HubProcess, input: Readonly<Record<string, readonly object[]>>) {
  const { data } = await sendReports(hub.url, await hub.adminToken(), input)
  expect(data?.submitReports?.refused).toEqual([])
}

const ballots = (contest: string, received: number) => ({
  key: `ballots ${contest}`,
  station,
  contest,
  observedAt: morning,
  received,
})

const sheets = (state: string, contest: string) =>
  [1, 2, 3].map((sheet) => ({
    key: `${contest} ${sheet} ${state}`,
    station,
    contest,
    sheet,
    observedAt: state === 'QUEUED' ? morning : noon,
    state,
    path: 'ONLINE',
  }))

test('an empty day is a promise on every scene, and no figure', async () => {
  await using hub = await startHub(open)
  await using wall = await openWall(`${hub.url}/?scene=ballots`)
  const { page } = wall
  expect(await textOf(page, 'figure')).toMatch(/– dari 60\.751 TPS Belum ada laporan surat suara/)
  await page.keyboard.press('3')
  await expect.poll(() => textOf(page, 'figure')).toContain('Belum ada laporan kehadiran')
  await page.keyboard.press('4')
  await expect.poll(() => textOf(page, 'figure')).toContain('Belum ada C.Hasil')
  expect(wall.errors).toEqual([])
})

test('reports from the field reach the three scenes of the day', async () => {
  await using hub = await startHub(open)
  await using wall = await openWall(`${hub.url}/?scene=ballots`)
  const { page } = wall
  await report(hub, { ballots: [ballots('governor', 1), ballots(regency, 999)] })
  await expect
    .poll(() => textOf(page, 'figure'), { timeout: 5_000 })
    .toContain('1 dari 60.751 TPS (0,01 %)')
  expect(await textOf(page, 'worst')).toMatch(/Karang\s?[Pp]ilang · Kota Surabaya gub\. −1 1 dari/)
  expect(await textOf(page, 'changes')).toContain('mulai 1 TPS')

  await page.locator('nav a', { hasText: 'Kehadiran' }).click()
  await report(hub, {
    voting: [{ key: 'open', station, observedAt: morning, state: 'OPEN' }],
    turnout: [
      {
        key: 'noon',
        station,
        observedAt: noon,
        registered: 200,
        movedIn: 3,
        unregistered: 1,
      },
    ],
  })
  await expect
    .poll(() => textOf(page, 'figure'), { timeout: 5_000 })
    .toContain('204 dari 31.280.418 1 dari 60.751 TPS (0,01 %) melapor')
  expect(await textOf(page, 'stacks')).toMatch(/200 DPT 3 DPTb \(pindahan\) 1 DPK/)

  await page.keyboard.press('4')
  const sent = (state: string) => [...sheets(state, 'governor'), ...sheets(state, regency)]
  await report(hub, { sheets: sent('QUEUED') })
  await expect
    .poll(() => textOf(page, 'figure'), { timeout: 5_000 })
    .toMatch(/0 dari 60\.751 TPS \(0,00 %\) antrean 6 lembar/)
  await report(hub, { sheets: sent('PUBLISHED') })
  await expect
    .poll(() => textOf(page, 'stacks'), { timeout: 5_000 })
    .toContain('1 terbit + 60.750 belum = 60.751 TPS')
  await page.screenshot({ path: `${pictures}/uploads.png` })
  expect(wall.errors).toEqual([])
})

test('a wall keeps its map and its regency from scene to scene', async () => {
  await using hub = await startHub(open)
  await using wall = await openWall(`${hub.url}/?scene=uploads&area=3578`)
  const { page } = wall
  await page.locator('.map canvas').evaluate((canvas) => canvas.setAttribute('data-same', 'yes'))
  await page.keyboard.press('2')
  await expect.poll(() => textOf(page, 'bar')).toContain('Kota Surabaya · surat suara')
  expect(await page.locator('.map canvas[data-same=yes]').count()).toBe(1)
  expect(page.url()).toContain('scene=ballots')
  await page.goBack()
  await expect.poll(() => textOf(page, 'bar')).toContain('Kota Surabaya · unggahan')
})

test('a wall that nobody attends goes through its scenes by itself', async () => {
  await using hub = await startHub(open)
  await using wall = await openWall(`${hub.url}/?scene=uploads&rotate=5`)
  const scene = () => wall.page.locator('.wall').getAttribute('data-scene')
  await expect.poll(scene, { timeout: PATIENCE }).toBe('public-count')
  await expect.poll(scene, { timeout: PATIENCE }).toBe('ballots')
})

test('every scene outlives its hub: killed and restarted, each is right without a reload', async () => {
  await using hub = await startHub(open)
  await using wall = await openWall(`${hub.url}/?scene=ballots`)
  const { page } = wall
  await page.keyboard.press('4')
  await hub.kill('SIGKILL')
  const gone = page.locator('[data-panel=gone]')
  await gone.waitFor()
  await hub.restart()
  await gone.waitFor({ state: 'detached' })
  await report(hub, { ballots: [ballots('governor', 250)], sheets: sheets('QUEUED', 'governor') })
  await expect
    .poll(() => textOf(page, 'figure'), { timeout: PATIENCE })
    .toContain('antrean 3 lembar')
  await page.keyboard.press('2')
  await expect.poll(() => textOf(page, 'figure'), { timeout: PATIENCE }).toContain('1 dari 60.751')
})
