import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { seriousFaults } from '../support/axe.ts'
import { launchChromium } from '../support/chromium.ts'
import { pictures } from '../support/desk-around.ts'
import { ready, signInAtDesk, ticketsOf } from '../support/desk-page.ts'
import { type HelpDesk, helpDesk } from '../support/help-desk.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { addPerson } from '../support/people.ts'
import { PATIENCE } from '../support/wall.ts'

const patient = { timeout: PATIENCE }
let hub: HubProcess
let desk: HelpDesk
let field: string

beforeAll(async () => {
  hub = await startHub()
  desk = helpDesk(hub)
  field = await desk.token('lapangan', 'DESK', null)
  for (const name of ['meja-1', 'meja-2']) await addPerson(hub, { name, role: 'DESK' })
})
afterAll(() => hub[Symbol.asyncDispose]())

/** A ticket of its own for a test; its number. */
async function opened(title: string, more: object = {}): Promise<number> {
  const { incident } = await desk.open(field, { title, ...more })
  return incident!.number
}
const row = (number: number) => `[data-panel=list] [data-ticket="${number}"]`

describe('a new ticket', () => {
  test('takes six keys and the words, and no mouse', async () => {
    await using at = await signInAtDesk(hub, 'meja-1')
    const { page, press } = at
    await press('n')
    await page.keyboard.type('TPS 4 Robatal Sampang surat suara kurang 25')
    await press('Enter')
    await page.locator('[name=entry-place]:focus').waitFor()
    await press('2', 'Enter')
    await page.locator('[data-opened]').waitFor()
    const [kept] = await ticketsOf(hub)
    expect(kept).toMatchObject({ title: 'surat suara kurang 25', quantity: 25, state: 'NEW' })
    expect(kept?.place?.code).toMatch(/^35\.27\.10\.\d{4}\.004$/)
    expect(await page.locator('[data-dialog]').count()).toBe(0)
    expect(await at.focus()).not.toBe('body')
    expect(at.errors).toEqual([])
  })

  test('never has its place guessed: of all places called Sukorejo a person chooses', async () => {
    await using at = await signInAtDesk(hub, 'meja-1')
    const { page, press } = at
    await press('n')
    await page.keyboard.type('sukorejo listrik padam')
    await press('Enter')
    await page.locator('[name=entry-place]:focus').waitFor()
    expect(await page.locator('[data-panel=places] [data-place]').count()).toBeGreaterThan(37)
    expect(await page.locator('#entry-place').inputValue()).toBe('')
    const before = (await ticketsOf(hub)).length
    await press('Control+Enter')
    await page.locator('[data-panel=places] [role=alert]').waitFor()
    expect((await ticketsOf(hub)).length).toBe(before)
    await press('ArrowDown', 'Enter')
    expect(await page.locator('#entry-place').inputValue()).toContain('Sukorejo')
  })

  test('is there again after a reload, and gone once it was sent', async () => {
    await using at = await signInAtDesk(hub, 'meja-2')
    const { page, press } = at
    await press('n')
    await page.keyboard.type('Banjir di gudang logistik')
    await page.locator('#entry-description').fill('Air setinggi lutut.\nTruk tidak dapat masuk.')
    await page.reload()
    await ready(page)
    await press('n')
    expect(await page.locator('#entry-line').inputValue()).toBe('Banjir di gudang logistik')
    expect(await page.locator('#entry-description').inputValue()).toContain('\nTruk')
    await page.locator('[data-reading=READ]').waitFor()
    await press('Control+Enter')
    await page.locator('[data-opened]').waitFor()
    await press('n')
    expect(await page.locator('#entry-line').inputValue()).toBe('')
  })
})

describe('the list', () => {
  test('stands still while it is read; what is new waits', async () => {
    await opened('Yang sedang dibaca')
    await using at = await signInAtDesk(hub, 'meja-1')
    const { page, press } = at
    const numbers = () =>
      page
        .locator('[data-panel=list] [data-ticket]')
        .evaluateAll((rows) => rows.map((each) => each.getAttribute('data-ticket')))
    const before = await numbers()
    const added = await opened('Rusuh di TPS', { severity: 'CRITICAL' })
    await expect.poll(() => page.locator('[data-waiting]').innerText(), patient).toContain('1 baru')
    expect(await numbers()).toEqual(before)
    await expect.poll(() => page.locator('[data-said]').textContent(), patient).toContain('1 tiket')
    await press('.')
    expect((await numbers())[0]).toBe(`${added}`)
    expect(await page.locator(`${row(added)} a:focus`).count()).toBe(1)
  })

  test('is found in by number and by place, with the keyboard', async () => {
    const number = await opened('Kotak suara rusak')
    await using at = await signInAtDesk(hub, 'meja-1')
    const { page, press } = at
    await press('/')
    await page.keyboard.type(`#${number}`)
    await press('Enter')
    await page.locator(`[data-open="${number}"] [data-title]`).waitFor()
    expect(page.url()).toContain(`ticket=${number}`)
    await press('Escape', '/')
    await page.keyboard.type('karang pilang')
    await page.locator('[role=option] [data-place="35.78.01.1001"]').click()
    await page.locator(row(number)).waitFor()
    await page.locator('[data-part=place]').waitFor()
  })

  test('says every place as station, village, district and regency', async () => {
    const number = await opened('Antrean panjang')
    await using at = await signInAtDesk(hub, 'meja-1')
    const where = await at.page.locator(`${row(number)} .where`).textContent()
    expect(where?.replaceAll(/\s+/g, ' ').trim()).toBe(
      'TPS 3, Karang Pilang, Kec. Karang Pilang, Kota Surabaya',
    )
  })

  test('lets one verb be done to many, with a result for each', async () => {
    const numbers = [await opened('Pertama'), await opened('Kedua'), await opened('Ketiga')]
    await using at = await signInAtDesk(hub, 'meja-1', {
      query: `?filter=${encodeURIComponent(JSON.stringify({ open: true, text: 'Ke' }))}`,
    })
    const { page, press } = at
    await page.locator(row(numbers[1]!)).waitFor()
    await page.locator(row(numbers[2]!)).waitFor()
    await press('x', 'j', 'x', 'm')
    await page.locator('[data-verb=VERIFY]').waitFor()
    await press('v')
    await page.locator('[data-dialog=verb] #verb-note').waitFor()
    await press('Enter')
    const done = page.locator('[data-result] [data-answer=DONE]')
    await expect.poll(() => done.count(), patient).toBe(2)
    await page.locator('[data-panel=results]').waitFor()
  })
})

describe('two agents at one ticket', () => {
  test('see each other, and the slower one is told what the other did', async () => {
    const number = await opened('Logistik terlambat')
    const query = `?ticket=${number}`
    await using first = await signInAtDesk(hub, 'meja-1', { query })
    await using second = await signInAtDesk(hub, 'meja-2', { query })
    await expect
      .poll(() => first.page.locator('[data-others]').innerText(), patient)
      .toBe('Sedang dilihat juga oleh meja-2')

    await first.press('m', 'e')
    await first.page.locator('#verb-note').fill('Butuh truk kedua')
    await second.press('a', 'Enter')
    await second.page.locator('[data-verb=ASSIGN]').waitFor()
    await first.press('Control+Enter')
    const conflict = first.page.locator('[data-panel=conflict]')
    await conflict.waitFor()
    const told = await conflict.innerText()
    expect(told).toContain('meja-2')
    expect(told).toContain('menugaskan')
    expect(await first.page.locator('#verb-note').inputValue()).toBe('Butuh truk kedua')
    await first.page.locator('[data-anyway]').press('Enter')
    await first.page.locator('[data-dialog]').waitFor({ state: 'detached' })
    const kept = (await ticketsOf(hub)).find((each) => each.number === number)
    expect(kept?.timeline.map(({ verb, actor }) => `${verb} ${actor}`)).toEqual([
      'OPEN lapangan',
      'ASSIGN meja-2',
      'ESCALATE meja-1',
    ])
    expect(await first.focus()).not.toBe('body')
  })

  test('are offered the similar ticket, and merging is theirs to decide', async () => {
    const same = { place: '35.78.01.1002.001', category: 'COUNTING' }
    const older = await opened('C.Hasil salah tulis', same)
    const newer = await opened('C.Hasil salah tulis (laporan kedua)', same)
    await using at = await signInAtDesk(hub, 'meja-1', { query: `?ticket=${newer}` })
    const { page, press } = at
    const offer = page.locator(`[data-panel=similar] [data-related="${older}"] button`).first()
    await offer.press('Enter')
    expect(await page.locator('#verb-number').inputValue()).toBe(`#${older}`)
    await press('Enter')
    await page.locator('[data-dialog]').waitFor({ state: 'detached' })
    const kept = (await ticketsOf(hub)).find(({ number }) => number === newer)
    expect(kept?.state).toBe('MERGED')
  })
})

test('a cause takes the tickets under it along when it is resolved, if asked to', async () => {
  const cause = await opened('Sirekap tidak dapat mengunggah', { category: 'SIREKAP' })
  const under = [await opened('Unggah gagal', { parent: cause })]
  under.push(await opened('Foto tidak terkirim', { parent: cause }))
  for (const number of [cause, ...under])
    await desk.do(field, 'verifyIncident', { number, version: 1 })
  await using at = await signInAtDesk(hub, 'meja-1', { query: `?ticket=${cause}` })
  const { page, press } = at
  await page.locator('[data-panel=children] [data-related]').nth(1).waitFor()
  await press('m', 'f')
  await page.locator('#verb-reason').selectOption('FIXED')
  await page.getByLabel('Selesaikan juga 2 tiket turunannya').check()
  await press('Control+Enter')
  await page.locator('[data-dialog]').waitFor({ state: 'detached' })
  const states = (await ticketsOf(hub))
    .filter(({ number }) => [cause, ...under].includes(number))
    .map(({ state }) => state)
  expect(states).toEqual(['RESOLVED', 'RESOLVED', 'RESOLVED'])
})

describe('what people write', () => {
  test('and is far too long is refused where it stands, and kept', async () => {
    await using at = await signInAtDesk(hub, 'meja-2')
    const { page, press } = at
    await press('n')
    await page.locator('#entry-line').fill('banjir '.repeat(30_000))
    await page.locator('[data-reading=DECLINED]').waitFor()
    await page.locator('#entry-category').selectOption('DISASTER')
    await press('Control+Enter')
    await page.getByText('Judul paling panjang 200 huruf').waitFor()
    expect((await page.locator('#entry-line').inputValue()).length).toBe(210_000)
  })

  test('is shown as it was written and does nothing', async () => {
    const title = '<img src=x onerror="document.title=1"> {{ 7*7 }} =cmd|x <b>tebal</b>'
    const description = `${'\u05D0\u05D1\u05D2'} <script>document.title = 2</script>\n\${7*7}`
    const number = await opened(title, { description })
    await using at = await signInAtDesk(hub, 'meja-1', { query: `?ticket=${number}` })
    const { page } = at
    await page.locator('[data-open] [data-title]').waitFor()
    expect(await page.locator('[data-open] [data-title]').textContent()).toBe(title)
    expect(await page.locator('[data-open] .description').textContent()).toBe(description)
    expect(await page.locator(`${row(number)} .title`).textContent()).toBe(title)
    expect(await page.locator('main.desk :is(img, script, [onerror])').count()).toBe(0)
    const isolated = await page
      .locator('[data-open] .description')
      .evaluate((text) => getComputedStyle(text).unicodeBidi)
    expect(isolated).toBe('isolate')
    expect(await page.title()).toBe('Meja bantuan · Ruang Pantau')
    expect(at.browser.foreignRequests).toEqual([])
  })
})

describe('axe finds nothing serious', () => {
  test('on the sheet to sign in, which says what is missing and what is wrong', async () => {
    const browser = await launchChromium()
    const page = await browser.context.newPage()
    await page.goto(`${hub.url}/desk?lang=en`)
    await page.locator('#sign-in-name').fill('meja-1')
    await page.keyboard.press('Enter')
    await page.getByText('Fill in your password.').waitFor()
    await page.locator('#sign-in-password:focus').fill('bukan kata sandinya')
    await page.keyboard.press('Enter')
    await page.locator('[data-problem]').waitFor()
    expect(await seriousFaults(page)).toEqual([])
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    expect(await page.locator('#sign-in-name').inputValue()).toBe('meja-1')
    await browser.close()
  })

  test.each(['dark', 'light'])('on the list, a ticket and every dialog, %s', async (theme) => {
    const number = await opened('Untuk diperiksa axe', { severity: 'CRITICAL' })
    await using at = await signInAtDesk(hub, 'meja-1', {
      query: `?theme=${theme}`,
      screen: { width: 1920, height: 1080 },
    })
    const { page, press } = at
    await page.locator(row(number)).waitFor()
    expect(await seriousFaults(page), 'list').toEqual([])
    await page.locator(`${row(number)} a`).press('Enter')
    await page.locator('[data-part=place] .map, [data-part=place] canvas').first().waitFor()
    expect(await seriousFaults(page), 'ticket').toEqual([])
    await page.screenshot({ path: `${pictures}/desk-ticket-${theme}.png` })
    await press('m')
    await page.locator('[data-verb=VERIFY]').waitFor()
    expect(await seriousFaults(page), 'menu').toEqual([])
    await press('a')
    await page.locator('#verb-person').waitFor()
    expect(await seriousFaults(page), 'verb').toEqual([])
    await press('Escape', 'n')
    await page.keyboard.type('sukorejo listrik padam')
    await page.locator('[data-panel=places]').waitFor()
    expect(await seriousFaults(page), 'new ticket').toEqual([])
    await page.screenshot({ path: `${pictures}/desk-entry-${theme}.png` })
    await press('Escape', 'f')
    await page.locator('[data-dialog=filter]').waitFor()
    expect(await seriousFaults(page), 'filter').toEqual([])
    await press('Escape', '?')
    await page.locator('[data-dialog=help]').waitFor()
    expect(await seriousFaults(page), 'help').toEqual([])
  })
})
