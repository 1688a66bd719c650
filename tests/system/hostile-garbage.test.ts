import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { followByWebSocket } from '../support/count-stream.ts'
import { garbageMessages } from '../support/hostile/messages.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'

const MESSAGES = 5_000
const AT_A_TIME = 10

/** Why a socket may be closed for what it sent; anything else is the hub's failure. */
const closedFor = [4400, 4401, 4103, 4104, 4409, 4429, 1007, 1009]

let hub: HubProcess
beforeAll(async () => {
  hub = await startHub({ env: { PANTAU_PUBLIC_FIGURES: 'yes', PANTAU_LOG: 'warn' } })
})
afterAll(() => hub[Symbol.asyncDispose]())

/** Sends garbage over sockets, a new one whenever the hub has had enough of the last. */
async function pester(seed: number, messages: number): Promise<Set<number>> {
  const garbage = garbageMessages(seed)
  const codes = new Set<number>()
  let sent = 0
  while (sent < messages) {
    const socket = new WebSocket(`${hub.url.replace('http', 'ws')}/graphql`, [
      'graphql-transport-ws',
    ])
    socket.on('error', () => undefined)
    const closed = once(socket, 'close').then(([code]) => codes.add(Number(code)))
    await once(socket, 'open')
    if (sent % 10 > 0) socket.send('{"type":"connection_init"}')
    while (sent < messages && socket.readyState === WebSocket.OPEN) {
      socket.send(garbage())
      sent += 1
      // Answered in between, so that most sockets get past their first mistake.
      await new Promise((resolve) => setImmediate(resolve))
    }
    if (sent % 2 > 0) socket.terminate()
    else socket.close()
    await closed
  }
  return codes
}

/** Sum of a gauge over its labels. */
async function gauge(name: string): Promise<number> {
  const text = await (await fetch(`${hub.url}/metrics`)).text()
  const values = [...text.matchAll(new RegExp(`^${name}(?:{[^}]*})? (\\S+)$`, 'gm'))]
  expect(text).toContain(`# TYPE ${name} gauge`)
  return values.reduce((sum, [, value]) => sum + Number(value), 0)
}

test('five thousand messages of garbage neither stop the hub nor leave anything behind', async () => {
  const share = MESSAGES / AT_A_TIME
  const seeds = Array.from({ length: AT_A_TIME }, (_, seed) => seed + 1)
  const codes = await Promise.all(seeds.map((seed) => pester(seed, share)))
  const seen = new Set(codes.flatMap((each) => [...each]))
  // The pest went without a word, or with one.
  for (const code of [1005, 1006]) seen.delete(code)
  expect([...seen].filter((code) => !closedFor.includes(code))).toEqual([])
  expect(seen.size).toBeGreaterThan(2)
  {
    await using stream = followByWebSocket(hub.url, { level: 'PROVINCE' })
    expect((await stream.next()).kind).toBe('SNAPSHOT')
    await expect.poll(() => gauge('pantau_readers')).toBe(1)
  }
  await expect.poll(() => gauge('pantau_readers')).toBe(0)
  expect(hub.output()).not.toContain('"level"')
})
