import { expect, test } from 'vitest'
import { seriousFaults } from '../support/axe.ts'
import { ballots, sheet, tally } from '../support/builders/reports.ts'
import { openDeskAs, pictures } from '../support/desk-around.ts'
import { CITY_STATION, helpDesk } from '../support/help-desk.ts'
import { startHub } from '../support/hub-process.ts'
import { sendReports } from '../support/send-reports.ts'
import { PATIENCE } from '../support/wall.ts'

const person = { name: 'Dewi', role: 'DESK' }
const place = '[data-part=place]'
const soon = { timeout: PATIENCE }

test('a station is answered for beside its ticket and without one: where, ballots, result', async () => {
  await using hub = await startHub()
  const admin = await hub.adminToken()
  const station = CITY_STATION
  const reported = await sendReports(hub.url, admin, {
    ballots: [ballots({ station, received: 400, used: 300, spoiled: 1, unused: 99 })],
    tallies: [tally({ station, votes: [40, 150, 100], invalid: 10 })],
    sheets: [sheet({ station, state: 'REJECTED', rejection: 'PHOTO_QUALITY', path: 'ONLINE' })],
  })
  expect(reported.data?.submitReports.refused).toEqual([])
  const desk = helpDesk(hub)
  await desk.open(admin, { title: 'Kotak <b>tebal</b> {{x}}' })
  await desk.open(admin, { title: 'Saksi datang terlambat' })

  await using open = await openDeskAs(hub, person, '?ticket=2')
  await open.page.locator(`${place} h2`).waitFor()
  expect(await open.says(`${place} h2`)).toMatch(/^TPS 3, .+, Kec\. Karang Pilang, Kota Surabaya$/)
  const answers = await open.says(`${place} dl`)
  expect(answers).toMatch(/diterima 400 \+ – .*dipakai 300 \+ – .*masuk sudah \+ belum/)
  expect(await open.says('[data-facts=ballots]')).toMatch(/diterima 400 kurang \d+/)
  expect(await open.says('[data-facts=results]')).toContain('bukan hasil resmi')
  expect(await open.says('[data-facts=sheets]')).toContain('ditolak mutu foto · daring')
  expect(await open.says('[data-facts=findings]')).toContain('Temuan yang belum selesai')
  expect(await open.says(place)).toContain('titik perkiraan, bukan hasil survei')
  await open.page.locator(`${place} [data-map=ready]`).waitFor()

  const other = open.page.locator('[data-facts=history] li')
  expect(await other.innerText()).toContain('Kotak <b>tebal</b> {{x}}')
  await other.getByRole('button').press('Enter')
  await open.page.locator('[data-open="1"]').waitFor()

  await open.go(`?place=${station}&lang=en&theme=light`)
  await open.page.locator(`${place} [data-map=ready]`).waitFor()
  expect(await open.says(`${place} dl`)).toMatch(/received 400 \+ – .*in yes \+ not yet/)
  await open.page.screenshot({ path: `${pictures}/desk-place.png` })
  expect(open.errors).toEqual([])
  expect(await seriousFaults(open.page)).toEqual([])
  await open.go('?place=35.99')
  await expect.poll(() => open.says(place), soon).toBe('Tidak ada tempat dengan kode 35.99.')
})

test('what others did is told until it was seen, and not what one did oneself', async () => {
  await using hub = await startHub()
  const desk = helpDesk(hub)
  const sari = await desk.token('Sari', 'DESK', null)
  await desk.open(sari, { title: 'Kotak suara basah' })
  await using open = await openDeskAs(hub, person)
  const since = '[data-part=since]'
  await expect.poll(() => open.says(since), soon).toContain('Sari membuka tiket')
  await expect.poll(() => open.says(`${since} [role=status]`), soon).toBe('semua sudah dilihat')

  await open.page.reload()
  await expect.poll(() => open.says(since), soon).toContain('Tidak ada yang berubah')
  await desk.do(sari, 'verifyIncident', { number: 1, version: 1, note: 'Sudah ditelepon.' })
  await expect.poll(() => open.says(since), soon).toMatch(/Sari memverifikasi.* Sudah ditelepon\./)
  expect(await open.says(since)).not.toContain('membuka tiket')
  expect(await seriousFaults(open.page)).toEqual([])
})

test('a filter is saved under a name, outlives a reload, and comes back by two keys', async () => {
  await using hub = await startHub()
  const desk = helpDesk(hub)
  const sari = await desk.token('Sari', 'DESK', null)
  await desk.open(sari, { title: 'Listrik padam', severity: 'CRITICAL' })
  await desk.open(sari, { title: 'Bertanya tempat parkir', severity: 'LOW' })
  const filter = encodeURIComponent('{"severities":["CRITICAL"]}')
  await using open = await openDeskAs(hub, person, `?filter=${filter}`)
  const { page } = open
  const list = '[data-panel=list]'
  await expect.poll(() => open.says(list), soon).toContain('Listrik padam')

  await page.keyboard.press('g')
  await page.keyboard.press('v')
  await page.locator('#view-name').fill('Kritis <i>')
  await page.keyboard.press('Enter')
  await expect.poll(() => open.says('.desk-views'), soon).toContain('“Kritis <i>” tersimpan.')

  await open.go('')
  await expect.poll(() => open.says(list), soon).toContain('Bertanya tempat parkir')
  await page.keyboard.press('g')
  await page.keyboard.press('1')
  await expect.poll(() => open.says(list), soon).not.toContain('Bertanya tempat parkir')
  expect(await open.says(list)).toContain('Listrik padam')

  await page.keyboard.press('g')
  await page.keyboard.press('v')
  const remove = page.locator('.desk-views li').getByRole('button').nth(1)
  await remove.press('Enter')
  await remove.press('Enter')
  await expect.poll(() => open.says('.desk-views'), soon).toContain('Belum ada tampilan tersimpan')
  expect(open.errors).toEqual([])
  expect(await seriousFaults(page)).toEqual([])
})

test('a shift is handed over on paper: what is open, who has it, what was done, on A4', async () => {
  await using hub = await startHub()
  const desk = helpDesk(hub)
  const sari = await desk.token('Sari', 'DESK', null)
  for (const title of ['Kotak belum tiba', 'Surat suara <u>tertukar</u>', 'Antrean panjang'])
    await desk.open(sari, { title })
  await desk.do(sari, 'assignIncident', { number: 1, version: 1, to: 'Budi', note: 'Telepon PPK.' })
  await desk.do(sari, 'invalidateIncident', { number: 3, version: 1, note: 'Salah lapor.' })
  await using open = await openDeskAs(hub, person, '?print=handover&lang=en')
  const { page } = open
  await page.locator('.pages').waitFor()
  const sheetText = await open.says('.pages')
  expect(sheetText).toMatch(/2 open 0 overdue 1 held by nobody 3 opened .* 1 ended/)
  expect(sheetText).toMatch(/#1 Kotak belum tiba TPS 3, .* Assigned Budi .* Telepon PPK\. Sari,/)
  expect(sheetText).toContain('Surat suara <u>tertukar</u>')
  expect(sheetText).toMatch(/Ended in the shift: .* \(1\) #3 Antrean panjang/)
  expect(sheetText).toContain('Made by Dewi')
  expect(await seriousFaults(page)).toEqual([])
  await page.screenshot({ path: `${pictures}/desk-handover.png` })

  await page.emulateMedia({ media: 'print' })
  const printed = await page.evaluate(() => ({
    head: getComputedStyle(document.querySelector('.pages > thead')!).display,
    bar: getComputedStyle(document.querySelector('.bar')!).display,
    ground: getComputedStyle(document.body).backgroundColor,
  }))
  expect(printed).toEqual({
    head: 'table-header-group',
    bar: 'none',
    ground: 'rgb(255, 255, 255)',
  })
  const a4 = await page.pdf({ preferCSSPageSize: true })
  expect(a4.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/)
  expect(open.errors).toEqual([])
})

test('every page of a hand-over of a rehearsal says that it is one', async () => {
  await using hub = await startHub({
    mode: 'rehearsal',
    flags: ['--from', '2024-11-25 06:00', '--speed', '1'],
  })
  await using open = await openDeskAs(hub, person, '?print=handover')
  await open.page.locator('.pages').waitFor()
  const head = await open.says('.pages > thead')
  expect(head).toContain('GLADI / REHEARSAL - bukan data sebenarnya')
  expect(head).toMatch(/keadaan per 25 Nov 2024 06\.\d\d WIB Dibuat oleh Dewi/)
})
