import { expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'
import { type Asked, refusal, startFakeHub, taken } from './fake-hub.ts'

const contentOf = (asked: Asked | undefined) =>
  (asked?.variables['input'] as Record<string, string> | undefined)?.['content']

const counts = {
  'counts/35.json': 'the province',
  'counts/3578.json': 'the city',
  'counts/candidates.json': '{}',
}

test('a watch takes what is there, then a file as it changes, until it is stopped', async () => {
  await using hub = await startFakeHub(() => taken())
  await using desk = await setUpDesk({ PANTAU_URL: hub.url })
  await desk.write(counts)
  const ended = desk.pantau('ingest', 'sirekap', 'counts', '--watch')
  await hub.heard(2)
  expect(hub.asked.map(contentOf).toSorted()).toEqual(['the city', 'the province'])
  await desk.write({ 'counts/3578.json': 'the city an hour later' })
  await hub.heard(3)
  expect(contentOf(hub.asked[2])).toBe('the city an hour later')
  desk.interrupt()
  expect(await ended).toBe(0)
  expect(desk.printed).toEqual(['3 files: 9 rows accepted, 0 unchanged, 0 older, 0 quarantined'])
})

test('what changed while the hub was away is sent once it is back', async () => {
  const first = await startFakeHub(() => taken())
  await using desk = await setUpDesk({ PANTAU_URL: first.url })
  await desk.write({ 'counts/3578.json': 'early', 'counts/candidates.json': '{}' })
  const ended = desk.pantau('ingest', 'sirekap', 'counts', '--watch')
  await first.heard(1)
  await first[Symbol.asyncDispose]()
  await desk.write({ 'counts/3578.json': 'while it was away' })
  await desk.note('What changed waits until it does.')
  await using again = await startFakeHub(() => taken(), { port: Number(new URL(first.url).port) })
  await again.heard(1)
  expect(again.asked.map(contentOf)).toEqual(['while it was away'])
  await desk.note('The hub answers again.')
  desk.interrupt()
  expect(await ended).toBe(0)
})

test('a watch ends when no waiting can help: the hub refuses the token', async () => {
  await using hub = await startFakeHub(() => refusal('FORBIDDEN', 'Not this.'))
  await using desk = await setUpDesk({ PANTAU_URL: hub.url, PANTAU_TOKEN: 'of-a-screen' })
  await desk.write(counts)
  expect(await desk.pantau('ingest', 'sirekap', 'counts', '--watch')).toBe(2)
  expect(desk.noted.at(-1)).toContain('refuses')
})

test('what was set aside during a watch is named at once and makes it exit 1', async () => {
  const quarantined = [{ path: '', code: 'BROKEN_JSON', reason: 'The file is not JSON' }]
  await using hub = await startFakeHub(() => taken({ accepted: 0, quarantined }))
  await using desk = await setUpDesk({ PANTAU_URL: hub.url })
  await desk.write({ 'counts/3578.json': '{', 'counts/candidates.json': '{}' })
  const ended = desk.pantau('ingest', 'sirekap', 'counts', '--watch')
  expect(await desk.note('BROKEN_JSON')).toBe('  3578.json  BROKEN_JSON: The file is not JSON')
  desk.interrupt()
  expect(await ended).toBe(1)
})
