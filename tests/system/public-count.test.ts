import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, submit } from '../support/ask.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import {
  type CountScope,
  type CountStream,
  followBySse,
  followByWebSocket,
} from '../support/count-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'

const published = path.resolve(import.meta.dirname, '../../../shared/sirekap/governor')

/** A tick of 100 ms, and what two busy cores may add to it. */
const TICK = { env: { PANTAU_TICK_MS: '100', PANTAU_PUBLIC_FIGURES: 'yes' } }
const WITHIN = 1_000

const transports: [string, (url: string, scope?: CountScope) => CountStream][] = [
  ['WebSocket', followByWebSocket],
  ['SSE', followBySse],
]

describe('a count that is submitted', () => {
  let hub: HubProcess
  let token: string
  beforeAll(async () => {
    hub = await startHub(TICK)
    token = await hub.adminToken()
  })
  afterAll(() => hub[Symbol.asyncDispose]())

  test.each(transports)('reaches a screen on %s within a tick', async (name, follow) => {
    await using screen = follow(hub.url, { within: '35.78', level: 'DISTRICT' })
    const first = await screen.next()
    expect(first.kind).toBe('SNAPSHOT')
    expect(first.areas).toHaveLength(31)

    const minute = transports.findIndex(([known]) => known === name)
    const rows = { 357801: { published: 40 + minute, total: 98 } }
    const content = sirekapFile({ rows, stamp: `2024-11-27 19:3${minute}:00` })
    const sentAt = performance.now()
    const { data } = await submit(hub.url, token, '3578.json', content)
    expect(data?.submitPublicCount).toMatchObject({ accepted: 2, quarantined: [] })

    const frame = await screen.next()
    expect(performance.now() - sentAt).toBeLessThan(WITHIN)
    expect(frame.kind).toBe('CHANGES')
    expect(frame.areas).toEqual([
      {
        code: '35.78.01',
        publicCount: {
          stationsPublished: 40 + minute,
          stationsTotal: 98,
          moving: true,
          votes: [
            { number: 1, votes: 100 },
            { number: 2, votes: 200 },
            { number: 3, votes: 300 },
          ],
        },
      },
    ])
  })

  test('is in the figures when its sender gets the answer', async () => {
    const content = sirekapFile({ published: 77, total: 90, stamp: '2024-11-27 21:00:00' })
    await submit(hub.url, token, '3529.json', content)
    const query = '{ area(code: "3529") { figures { publicCount { stationsPublished } } } }'
    const { data } = await ask<object>(hub.url, query)
    expect(data).toEqual({ area: { figures: { publicCount: { stationsPublished: 77 } } } })
  })

  test('keeps its good rows, and its bad rows wait in quarantine', async () => {
    const rows = { 352501: { published: 5 }, 352502: { published: 11, total: 10 }, 999999: {} }
    const { data } = await submit(hub.url, token, '3525.json', sirekapFile({ rows }))
    expect(data?.submitPublicCount.accepted).toBe(2)
    expect(data?.submitPublicCount.quarantined.map(({ code }) => code)).toHaveLength(2)
  })

  test('that fell under a later stamp is taken, and found', async () => {
    const file = (count: number, stamp: string) => sirekapFile({ published: count, stamp })
    await submit(hub.url, token, '3501.json', file(9, '2024-11-27 20:00:00'))
    await submit(hub.url, token, '3501.json', file(7, '2024-11-27 20:30:00'))
    const query = '{ findings(within: "35.01") { edges { node { code difference resolved } } } }'
    const { data } = await ask<object>(hub.url, query, { token })
    const finding = { code: 'PUBLIC_COUNT_FELL', difference: -2, resolved: false }
    expect(data).toEqual({ findings: { edges: [{ node: finding }] } })
  })
})

test("the publisher's file of the province turns an open screen to the published figures", async (context) => {
  const file = path.join(published, '35.json')
  context.skip(!existsSync(file), `${file} is not there`)
  await using hub = await startHub(TICK)
  const token = await hub.adminToken()
  await using regencies = followByWebSocket(hub.url)
  await using province = followBySse(hub.url, { level: 'PROVINCE' })
  expect((await regencies.next()).kind).toBe('SNAPSHOT')
  expect((await province.next()).kind).toBe('SNAPSHOT')

  const [content, candidates] = await Promise.all([
    readFile(file, 'utf8'),
    readFile(path.join(published, 'candidates.json'), 'utf8'),
  ])
  const sentAt = performance.now()
  const { data } = await submit(hub.url, token, '35.json', content, candidates)
  expect(data?.submitPublicCount).toMatchObject({ accepted: 39, quarantined: [] })
  const [{ areas }, whole] = await Promise.all([regencies.next(), province.next()])
  expect(performance.now() - sentAt).toBeLessThan(WITHIN)

  expect(areas).toHaveLength(38)
  const { stationsPublished, stationsTotal, votes } = whole.areas[0]!.publicCount!
  expect([stationsPublished, stationsTotal]).toEqual([60_219, 60_751])
  expect(votes.map((pair) => pair.votes)).toEqual([1_785_621, 12_018_858, 6_671_068])
})
