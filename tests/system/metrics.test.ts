import { request } from 'node:http'
import { expect, test } from 'vitest'
import { ask, bearer, submit } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { followByWebSocket, followBySse } from '../support/count-stream.ts'
import { helpDesk } from '../support/help-desk.ts'
import { startHub } from '../support/hub-process.ts'
import { metricsOf } from '../support/metrics.ts'

test('a hub measures what it records, delivers and refuses', async () => {
  await using hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes', PANTAU_TICK_MS: '50' } })
  const before = await metricsOf(hub.url)
  expect(before.get('pantau_rehearsal')).toBe(0)
  expect(before.get('pantau_journal_seq')).toBe(0)

  await using one = followByWebSocket(hub.url)
  await using other = followByWebSocket(hub.url)
  await using stream = followBySse(hub.url)
  for (const follower of [one, other, stream]) await follower.next()

  const desk = helpDesk(hub)
  const token = await desk.token('meja', 'DESK', '35.78')
  for (let count = 0; count < 3; count += 1) await desk.open(token, { severity: 'CRITICAL' })
  await submit(hub.url, await hub.adminToken(), '3578.json', sirekapFile({ published: 2 }))
  for (const follower of [one, other, stream]) await follower.next()
  const signIn = 'mutation { signIn(input: { name: "x", password: "y" }) { __typename } }'
  await ask(hub.url, signIn)
  await ask(hub.url, '{ findings(within: "35.07") { edges { cursor } } }', { token })

  const now = await metricsOf(hub.url)
  const { data } = await ask<{ hub: { seq: number } }>(hub.url, '{ hub { seq } }')
  expect(now.get('pantau_journal_seq')).toBe(data.hub.seq)
  expect(now.get('pantau_journal_entries_total{group="incident"}')).toBe(3)
  expect(now.get('pantau_journal_commit_seconds_count')).toBeGreaterThanOrEqual(3)
  expect(now.get('pantau_journal_commit_entries_sum')).toBe(data.hub.seq)
  expect(now.get('pantau_tickets{which="critical"}')).toBe(3)
  expect(now.get('pantau_sign_in_refusals_total')).toBe(1)
  expect(now.get('pantau_permission_refusals_total')).toBe(1)
  expect(now.get('pantau_refusals_total{code="FORBIDDEN"}')).toBe(1)
  expect(now.get('pantau_requests_total{road="HTTP",kind="mutation",refused="no"}')).toBe(5)
  expect(now.get('pantau_readers{topic="publicCount",road="WS"}')).toBe(2)
  expect(now.get('pantau_readers{topic="publicCount",road="SSE"}')).toBe(1)
  expect(now.get('pantau_tick_seconds_count')).toBeGreaterThan(1)
  expect(now.get('pantau_event_loop_delay_seconds{quantile="0.99"}')).toBeGreaterThanOrEqual(0)
  // Two sockets that ask alike are served by one execution.
  const sent = now.get('pantau_frames_sent_total') ?? 0
  expect(sent).toBeGreaterThanOrEqual(4)
  expect(now.get('pantau_executions_total')).toBeLessThanOrEqual(sent / 2)
  expect(now.get('pantau_sent_bytes_total')).toBeGreaterThan(
    now.get('pantau_frame_bytes_sent_total') ?? 0,
  )
})

test('measures are for administrators, and for who is on the same machine', async () => {
  await using hub = await startHub()
  const desk = helpDesk(hub)
  const supervisor = bearer(await desk.token('penyelia', 'SUPERVISOR', null))
  const admin = bearer(await hub.adminToken())
  const passedOn = { 'x-forwarded-for': '203.0.113.9' }
  expect(await statusOf(hub.url, {})).toBe(200)
  expect(await statusOf(hub.url, passedOn)).toBe(403)
  expect(await statusOf(hub.url, { host: 'wall.example' })).toBe(403)
  expect(await statusOf(hub.url, { authorization: 'Bearer salah' })).toBe(401)
  // Who shows a token is held to it, here as everywhere.
  expect(await statusOf(hub.url, supervisor)).toBe(403)
  expect(await statusOf(hub.url, { ...admin, ...passedOn })).toBe(200)
})

test('behind a proxy nobody is on the same machine', async () => {
  await using hub = await startHub({ env: { PANTAU_TRUSTED_PROXIES: '127.0.0.1' } })
  expect(await statusOf(hub.url, {})).toBe(403)
  expect(await statusOf(hub.url, bearer(await hub.adminToken()))).toBe(200)
})

/** The status of `/metrics`; `fetch` would not send another host. */
function statusOf(url: string, headers: Record<string, string>): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/metrics`, { headers }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    asked.on('error', reject).end()
  })
}
