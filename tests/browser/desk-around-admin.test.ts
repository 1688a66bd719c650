import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { seriousFaults } from '../support/axe.ts'
import { openDeskAs, pictures } from '../support/desk-around.ts'
import { startHub } from '../support/hub-process.ts'
import { signIn } from '../support/people.ts'
import { PATIENCE } from '../support/wall.ts'

const soon = { timeout: PATIENCE }
const admin = { name: 'Ratna', role: 'ADMIN' }
const secret = '[data-part=secret] output'

test('a television is paired by the code it shows, and revoked with one confirmation', async () => {
  await using hub = await startHub()
  await using open = await openDeskAs(hub, { name: 'Wayan', role: 'SUPERVISOR' }, '?view=admin')
  const { page } = open
  const begin = 'mutation { begun: beginPairing { ... on PairingStarted { code secret } } }'
  const { begun } = (await ask<{ begun: { code: string; secret: string } }>(hub.url, begin)).data
  const television = async () => {
    const query = 'query ($secret: String!) { pairing(secret: $secret) { state token } }'
    const variables = { secret: begun.secret }
    type Told = { pairing: { state: string; token: string | null } }
    return (await ask<Told>(hub.url, query, { variables })).data.pairing
  }

  await page.locator('#screen-code').fill('XXXXXX')
  await page.locator('#screen-name').fill('Doorstop <kiri>')
  await page.keyboard.press('Enter')
  await expect.poll(() => open.says('[role=alert]'), soon).toContain('Baca ulang kodenya')
  await page.locator('#screen-code').fill(begun.code.toLowerCase())
  await page.keyboard.press('Enter')
  await expect.poll(() => open.says('[data-list=screens] tbody'), soon).toContain('Doorstop <kiri>')
  const paired = await television()
  expect(paired.state).toBe('APPROVED')
  const figures = '{ area(code: "35") { figures { pollingStations } } }'
  const seen = await ask(hub.url, figures, { token: paired.token ?? '' })
  expect(seen.codes).toEqual([])

  const revoke = page.locator('[data-list=screens] td.deeds button')
  await revoke.press('Enter')
  expect(await revoke.innerText()).toBe('Ya, lakukan')
  await page.keyboard.press('Tab')
  expect(await revoke.innerText()).toBe('Cabut')
  await revoke.press('Enter')
  await revoke.press('Enter')
  await expect.poll(() => open.says('[data-part=admin]'), soon).toContain('Belum ada televisi')
  const after = await ask(hub.url, figures, { token: paired.token ?? '' })
  expect(after.codes).not.toEqual([])
  expect(await page.getByRole('tab').allInnerTexts()).toEqual(['Televisi', 'Catatan'])
  expect(open.errors).toEqual([])
})

test('somebody is added with a password that is shown once, changed, and removed', async () => {
  await using hub = await startHub()
  await using open = await openDeskAs(hub, admin, '?view=admin&lang=en&theme=light')
  const { page } = open
  await page.getByRole('tab', { name: 'People' }).press('Enter')
  await page.locator('#person-name').fill('Joko')
  await page.locator('#person-role').selectOption('REPORTER')
  await page.locator('#person-area').pressSequentially('kabupaten malang')
  await page.locator('.desk-choices .choice').first().waitFor()
  await page.keyboard.press('Enter')
  await page.locator('form[data-form=add-person] button').press('Enter')
  const password = await page.locator(secret).innerText()
  expect((await signIn(hub.url, 'Joko', password)).token).toBeDefined()
  const people = '[data-list=people] tbody'
  await expect.poll(() => open.says(people), soon).toMatch(/Joko Field reporter Kab\. Malang/)
  await page.screenshot({ path: `${pictures}/desk-people.png` })
  expect(await seriousFaults(page)).toEqual([])

  await page.locator('#person-name').fill('joko')
  await page.locator('form[data-form=add-person] button').press('Enter')
  await expect.poll(() => open.says('[role=alert]'), soon).toContain('That name is taken')

  await page.getByRole('button', { name: 'Change Joko' }).press('Enter')
  await page.locator('#changed-role').selectOption('DESK')
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('button', { name: 'Save' }).press('Enter')
  await expect.poll(() => open.says(people), soon).toMatch(/Joko Help desk Kab\. Malang/)

  const remove = page.getByRole('button', { name: 'Remove Joko' })
  await remove.press('Enter')
  await page.keyboard.press('Enter')
  await expect.poll(() => open.says(people), soon).not.toContain('Joko')
  expect((await signIn(hub.url, 'Joko', password)).code).toBe('SIGN_IN_FAILED')
  await page.locator('[data-part=secret] .primary').press('Enter')
  expect(await page.locator(secret).count()).toBe(0)
  expect(open.errors).toEqual([])
})

test('a machine gets its token once, and the record tells who did what', async () => {
  await using hub = await startHub()
  await using open = await openDeskAs(hub, admin, '?view=admin')
  const { page } = open
  await page.getByRole('tab', { name: 'Token mesin' }).press('Enter')
  await page.locator('#token-name').fill('pelapor')
  await page.locator('#token-days').fill('0')
  await page.keyboard.press('Enter')
  expect(await open.says('#token-days-hint')).toContain('1 sampai 3650')
  await page.locator('#token-days').fill('7')
  await page.keyboard.press('Enter')
  const token = await page.locator(secret).innerText()
  const me = await ask<{ viewer: { name: string } }>(hub.url, '{ viewer { name } }', { token })
  expect(me.data.viewer.name).toBe('pelapor')
  const revoke = page.locator('[data-list=tokens] td.deeds button')
  await revoke.press('Enter')
  await revoke.press('Enter')
  await expect.poll(() => open.says('[data-part=admin]'), soon).toContain('Belum ada token')
  expect((await ask(hub.url, '{ viewer { name } }', { token })).codes).not.toEqual([])

  await page.getByRole('tab', { name: 'Catatan' }).press('Enter')
  await page.locator('#audit-type').fill('token')
  await page.keyboard.press('Enter')
  const record = '[data-list=audit] tbody'
  await expect
    .poll(() => open.says(record), soon)
    .toMatch(/Ratna token\.revoked .* Ratna token\.issued/)
  expect(await open.says(record)).not.toContain(token)
  expect(await seriousFaults(page)).toEqual([])
  await page.getByRole('tab', { name: 'Catatan' }).press('Escape')
  await page.locator('[data-panel=list]').waitFor()
  expect(open.errors).toEqual([])
})
