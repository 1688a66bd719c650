import { expect, test } from 'vitest'
import { ask } from '../support/ask.ts'
import { PASSWORD } from '../support/builders/people.ts'
import { signInAtDesk, ticketsOf } from '../support/desk-page.ts'
import { helpDesk } from '../support/help-desk.ts'
import { startHub } from '../support/hub-process.ts'
import { addPerson } from '../support/people.ts'

const agent = { name: 'meja-1', role: 'DESK' }

test('a ticket written while the hub is away is sent once, when it is back', async () => {
  await using hub = await startHub()
  await addPerson(hub, agent)
  await using at = await signInAtDesk(hub, agent.name)
  const { page, press } = at
  await press('n')
  await page.keyboard.type('Listrik padam di seluruh kecamatan')
  await hub.kill('SIGKILL')
  await page.locator('#entry-category').selectOption('DISASTER')
  await press('Control+Enter')
  const unsent = page.locator('[data-unsent]')
  await unsent.waitFor()
  expect(await unsent.innerText()).toContain('belum terkirim, akan dicoba lagi')
  await page.locator('[data-panel=gone] .gone').waitFor()
  await press('n')
  await page.keyboard.type('Yang ini masih ditulis')
  await hub.restart()
  await unsent.waitFor({ state: 'detached' })
  expect(await page.locator('#entry-line').inputValue()).toBe('Yang ini masih ditulis')
  const kept = await ticketsOf(hub)
  expect(kept.map(({ title }) => title)).toEqual(['Listrik padam di seluruh kecamatan'])
  await page.locator('[data-panel=gone] .gone').waitFor({ state: 'detached' })
  expect(at.errors).toEqual([])
})

test('a ticket that reached a dying hub without an answer is not doubled', async () => {
  await using hub = await startHub()
  await addPerson(hub, agent)
  await using at = await signInAtDesk(hub, agent.name)
  const { page, press } = at
  await press('n')
  await page.keyboard.type('Saksi tidak hadir')
  await page.locator('[data-reading=READ]').waitFor()
  await page.locator('#entry-category').selectOption('COUNTING')
  // The hub takes the ticket in, and its answer is lost on the way.
  let lost = 0
  await page.route('**/graphql', async (route) => {
    const isOpening = route.request().postData()?.includes('openIncident') ?? false
    if (!isOpening || lost > 0) return route.continue()
    lost += 1
    await route.fetch()
    await route.abort()
  })
  await press('Control+Enter')
  await page.locator('[data-opened]').waitFor()
  expect(lost).toBe(1)
  expect((await ticketsOf(hub)).map(({ title }) => title)).toEqual(['Saksi tidak hadir'])
})

test('a session that ends takes nothing that was being typed with it', async () => {
  await using hub = await startHub()
  await addPerson(hub, agent)
  const field = await helpDesk(hub).token('lapangan', 'DESK', null)
  const { incident } = await helpDesk(hub).open(field, { title: 'Formulir tertukar' })
  await using at = await signInAtDesk(hub, agent.name, { query: `?ticket=${incident!.number}` })
  const { page, press } = at
  await press('t')
  await page.locator('#verb-note').fill('Sudah ditelepon dua kali')
  const token = await page.evaluate(() => sessionStorage.getItem('pantau-desk-token'))
  await ask(hub.url, 'mutation { signOut }', { token: token! })
  await page.locator('[data-dialog=sign-in]').waitFor()
  await page.locator('#sign-in-password').fill(PASSWORD)
  await press('Enter')
  await page.locator('[data-dialog=sign-in]').waitFor({ state: 'detached' })
  expect(await page.locator('#verb-note').inputValue()).toBe('Sudah ditelepon dua kali')
  await page.locator('#verb-note').press('Control+Enter')
  await page.locator('[data-dialog]').waitFor({ state: 'detached' })
  const [kept] = await ticketsOf(hub)
  expect(kept?.timeline.at(-1)).toEqual({
    verb: 'COMMENT',
    actor: agent.name,
    note: 'Sudah ditelepon dua kali',
  })
  await helpDesk(hub).open(field, { title: 'Baru setelah masuk lagi' })
  await page.locator('[data-waiting]').waitFor()
})
