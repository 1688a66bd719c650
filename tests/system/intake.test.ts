import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, bearer } from '../support/ask.ts'
import { pdf, photo, SECRET } from '../support/builders/files.ts'
import { CITY_STATION, helpDesk } from '../support/help-desk.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { announce, put, report, send } from '../support/intake.ts'
import { putAndVanish } from '../support/raw-http.ts'

interface Attached {
  id: string
  name: string
  mediaType: string
  url: string
  originalUrl: string
}

/** The files of a ticket as somebody sees them. */
async function filesOf(hub: HubProcess, number: number, token: string): Promise<Attached[]> {
  const query = `{ incident(number: ${number}) {
    attachments { id name mediaType url originalUrl }
  } }`
  const { data } = await ask<{ incident: { attachments: Attached[] } }>(hub.url, query, { token })
  return data.incident.attachments
}

/** Every file that the hub keeps for tickets. */
async function onDisk(hub: HubProcess): Promise<string[]> {
  const folder = path.join(hub.dataFolder, 'live', 'attachments')
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name)
}

/** Rules that let one address report as often as the tests need. */
const often = { count: 1_000, minutes: 1 }
const patience = {
  intake: {
    reports: { address: often, link: often, all: often },
    files: { address: often, all: often },
  },
}

describe('a live hub, to somebody without an account', () => {
  let folder: string
  let hub: HubProcess
  let token: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'pantau-rules-'))
    const rules = path.join(folder, 'rules.json')
    await writeFile(rules, JSON.stringify(patience))
    hub = await startHub({ env: { PANTAU_RULES: rules } })
    token = await hub.adminToken()
  })
  afterAll(async () => {
    await hub[Symbol.asyncDispose]()
    await rm(folder, { recursive: true })
  })

  test('takes a report, once however often it is sent, and tells nobody else of it', async () => {
    const said = { key: 'same', place: CITY_STATION, name: 'Sri', phone: '0812 3456 7890' }
    const first = await report(hub.url, said)
    expect(first).toEqual({ number: 1, receipt: expect.stringMatching(/^1-[0-9A-Z]{16}$/) })
    expect(await report(hub.url, said)).toEqual(first)
    const mine = `{ problemReport(receipt: "${first.receipt}") { number progress files } }`
    const { data } = await ask<object>(hub.url, mine)
    expect(data).toEqual({ problemReport: { number: 1, progress: 'RECEIVED', files: 0 } })
    const others = await ask<object>(hub.url, '{ incident(number: 1) { title } }')
    expect(others).toMatchObject({ data: { incident: null }, codes: [] })
  })

  test('shows who reported to the desk only', async () => {
    const query = '{ incident(number: 1) { source reporterName reporterPhone } }'
    const desk = helpDesk(hub)
    const told = async (role: string) => {
      const own = await desk.token(`the ${role}`, role, '35.78')
      return (await ask<{ incident: object }>(hub.url, query, { token: own })).data.incident
    }
    const open = { source: 'PUBLIC', reporterName: 'Sri', reporterPhone: '0812 3456 7890' }
    expect(await told('DESK')).toEqual(open)
    expect(JSON.stringify(await told('SCREEN'))).not.toMatch(/Sri|3456/)
    expect(JSON.stringify(await told('REPORTER'))).not.toMatch(/Sri|3456/)
  })

  test('takes a photo once at its place, and shows it without its metadata', async () => {
    const { receipt = '' } = await report(hub.url, { place: CITY_STATION })
    const bytes = await photo()
    const { url: place = '' } = await announce(hub.url, { receipt, bytes: bytes.length })
    expect(await put(hub.url, place, bytes)).toEqual({ status: 201, code: null })
    expect(await put(hub.url, place, bytes)).toEqual({ status: 410, code: 'PLACE_GONE' })
    const [file] = await filesOf(hub, Number(receipt.split('-')[0]), token)
    const copy = await fetch(hub.url + file!.url)
    expect(copy.status).toBe(200)
    expect(Object.fromEntries(copy.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': "inline; filename*=UTF-8''foto.jpg",
    })
    expect(Buffer.from(await copy.arrayBuffer()).includes(SECRET)).toBe(false)
    const original = await fetch(hub.url + file!.originalUrl)
    expect(original.headers.get('content-disposition')).toMatch(/^attachment/)
    expect(Buffer.from(await original.arrayBuffer()).equals(bytes)).toBe(true)
  })

  test('shows a file to who may see what is personal there, and to nobody else by any address', async () => {
    const { receipt = '', number = 0 } = await report(hub.url, { place: CITY_STATION })
    await send(hub.url, receipt, await photo())
    const [file] = await filesOf(hub, number, token)
    const desk = helpDesk(hub)
    const get = async (address: string, own?: string) =>
      (await fetch(hub.url + address, own === undefined ? {} : { headers: bearer(own) })).status
    const plain = `/attachments/${file!.id}`
    expect(await get(plain, await desk.token('own desk', 'DESK', '35.78'))).toBe(200)
    expect(await get(plain, await desk.token('other desk', 'DESK', '35.22'))).toBe(404)
    const reporter = await desk.token('reporter', 'REPORTER', '35.78')
    expect(await get(plain, reporter)).toBe(404)
    expect(await filesOf(hub, number, reporter)).toEqual([])
    expect(await get(plain)).toBe(404)
    expect(await get(`${file!.url}&original`)).toBe(404)
    expect(await get(file!.url.replace('until=1', 'until=2'))).toBe(404)
    expect(await get(file!.url.replace(file!.id, `${number}-OTHER`))).toBe(404)
    expect(await get('/attachments/..%2F..%2Fadmin.token')).toBe(404)
  })

  test('keeps nothing of what it refuses', async () => {
    const { receipt = '' } = await report(hub.url, { place: CITY_STATION })
    const before = (await onDisk(hub)).length
    const broken = (await photo()).subarray(0, 5_000)
    expect(await send(hub.url, receipt, broken)).toEqual({ status: 422, code: 'BROKEN' })
    const page = Buffer.from('<!doctype html><script>alert(1)</script>')
    expect(await send(hub.url, receipt, page)).toEqual({ status: 415, code: 'TYPE_NOT_TAKEN' })
    const { url: place = '' } = await announce(hub.url, { receipt, bytes: 10 })
    expect(await put(hub.url, place, pdf())).toEqual({ status: 422, code: 'SIZE_DIFFERS' })
    expect((await onDisk(hub)).length).toBe(before)
  })

  test('forgets the file of who goes away in the middle, and goes on', async () => {
    const { receipt = '' } = await report(hub.url, { place: CITY_STATION })
    const { url: place = '' } = await announce(hub.url, { receipt, bytes: 1_000_000 })
    const before = (await onDisk(hub)).length
    const arriving = () => expect.poll(() => onDisk(hub)).toHaveLength(before + 1)
    await putAndVanish(hub.url, place, 1_000_000, arriving)
    await expect.poll(() => onDisk(hub)).toHaveLength(before)
    expect((await put(hub.url, place, pdf())).code).toBe('PLACE_GONE')
    expect(hub.output()).not.toContain('a request failed')
  })

  test('refuses what no person fills in, and a link that nobody made', async () => {
    const robot = await report(hub.url, { website: 'https://x.example' })
    expect(robot).toEqual({ code: 'NOT_FOR_PEOPLE', path: ['website'] })
    const link = await report(hub.url, { code: 'AAAA-BBBB' })
    expect(link).toEqual({ code: 'LINK_ENDED', path: ['code'] })
  })
})

test('reports of an address are counted, whatever address a header claims', async () => {
  await using hub = await startHub()
  const outcomes = []
  for (let each = 1; each <= 6; each += 1) {
    outcomes.push(await report(hub.url, {}, { 'x-forwarded-for': `198.51.100.${each}` }))
  }
  expect(outcomes.slice(0, 5).map(({ number }) => number)).toEqual([1, 2, 3, 4, 5])
  const [refused] = outcomes.slice(5)
  expect(refused).toMatchObject({ code: 'TOO_MANY' })
  expect(refused?.retryAfter).toBeGreaterThan(590)
})

describe("an officers' link", () => {
  const make = `mutation { link: issueIntakeLink(label: "PPK Robatal", area: "35.27", days: 7) {
    ... on IntakeLinkSuccess { path link { id label holds area { code } } } ... on Problem { code }
  } }`
  interface Made {
    link: { path?: string; link?: { id: string; holds: boolean }; code?: string }
  }

  test('lets officers report from their area until it is called back', async () => {
    await using hub = await startHub()
    const desk = helpDesk(hub)
    const own = await desk.token('desk of Sampang', 'DESK', '35.27')
    const other = await desk.token('desk of Surabaya', 'DESK', '35.78')
    expect((await ask<Made>(hub.url, make)).data.link.code).toBe('FORBIDDEN')
    expect((await ask<Made>(hub.url, make, { token: other })).data.link.code).toBe('FORBIDDEN')
    const { link: made } = (await ask<Made>(hub.url, make, { token: own })).data
    const code = new URL(made.path ?? '', hub.url).searchParams.get('kode')
    const { number } = await report(hub.url, { code })
    const query = `{ incident(number: ${number}) { source reporterName place { ... on Area { code } } } }`
    expect((await ask<object>(hub.url, query, { token: own })).data).toEqual({
      incident: { source: 'FIELD', reporterName: 'PPK Robatal', place: { code: '35.27' } },
    })
    expect((await report(hub.url, { code, place: CITY_STATION })).code).toBe('FORBIDDEN')
    const back = `mutation { link: revokeIntakeLink(id: "${made.link?.id}") {
      ... on IntakeLinkSuccess { link { holds } } ... on Problem { code }
    } }`
    expect((await ask<Made>(hub.url, back, { token: other })).data.link.code).toBe('LINK_UNKNOWN')
    expect((await ask<Made>(hub.url, back, { token: own })).data.link.link?.holds).toBe(false)
    expect((await report(hub.url, { code })).code).toBe('LINK_ENDED')
  })
})

test('receipts, links and files outlive a restart, and a file that was changed is told', async () => {
  await using hub = await startHub()
  const token = await hub.adminToken()
  const { receipt = '' } = await report(hub.url)
  await send(hub.url, receipt, await photo())
  await hub.restart()
  const query = `{ problemReport(receipt: "${receipt}") { files } }`
  expect((await ask<object>(hub.url, query)).data).toEqual({ problemReport: { files: 1 } })
  const [file] = await filesOf(hub, 1, token)
  const original = () => fetch(hub.url + file!.originalUrl)
  expect((await original()).status).toBe(200)
  const folder = path.join(hub.dataFolder, 'live', 'attachments', 'original')
  const [name = ''] = await readdir(folder)
  const bytes = await readFile(path.join(folder, name))
  bytes[bytes.length - 10]! ^= 1
  await writeFile(path.join(folder, name), bytes)
  const refused = await original()
  expect(refused.status).toBe(500)
  expect(await refused.json()).toMatchObject({
    errors: [{ extensions: { code: 'ATTACHMENT_DAMAGED' } }],
  })
  await expect.poll(() => hub.output()).toContain('was changed after it was taken in')
})

test('behind a proxy that is trusted, addresses are those that it names', async () => {
  await using hub = await startHub({ env: { PANTAU_TRUSTED_PROXIES: '127.0.0.1, ::1' } })
  const claim = (number: number) => ({ 'x-forwarded-for': `198.51.100.${number}` })
  for (let each = 1; each <= 8; each += 1) {
    expect((await report(hub.url, {}, claim(each))).code).toBeUndefined()
  }
  for (let each = 1; each <= 4; each += 1) await report(hub.url, {}, claim(1))
  expect((await report(hub.url, {}, claim(1))).code).toBe('TOO_MANY')
})
