import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { ask, submit } from '../support/ask.ts'
import {
  ballots,
  publishedSheets,
  sentAt,
  sheet,
  STATION,
  tally,
  turnout,
  voting,
} from '../support/builders/reports.ts'
import { sirekapFile } from '../support/builders/sirekap.ts'
import { followFigures, type Transport } from '../support/figure-stream.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { sendReports } from '../support/send-reports.ts'

const OPTIONS = { env: { PANTAU_TICK_MS: '100', PANTAU_PUBLIC_FIGURES: 'yes' } }

/** Everything that is reported of one station, short of the recapitulation. */
const figures = `
  ballots { received used stationsSupplied }
  voting { open closed counted }
  turnout { came stationsReporting }
  uploads { sheetsPublished stationsPublished gap { reason stations } }
  results { stationsCounted valid invalid votes { number votes } }
`

let hub: HubProcess
let token: string
beforeAll(async () => {
  hub = await startHub(OPTIONS)
  token = await hub.adminToken()
})
afterAll(() => hub[Symbol.asyncDispose]())

const send = (batch: Parameters<typeof sendReports>[2]) => sendReports(hub.url, token, batch)

async function figuresOf(code: string, fields: string, at?: string): Promise<object> {
  const query = `query ($code: ID!, $at: DateTime) { area(code: $code) { figures(at: $at) { ${fields} } } }`
  const variables = { code, at }
  const { data } = await ask<{ area: { figures: object } }>(hub.url, query, { variables, token })
  return data.area.figures
}

describe('a screen that follows', () => {
  const village = { within: '35.78.02', level: 'VILLAGE' } as const
  const station = '35.78.02.1001.001'
  const report = { station, key: 'screens' }
  const followed: [Transport, topic: string, fields: string, batch: object, shown: object][] = [
    [
      'WebSocket',
      'ballotDistribution',
      'ballots { received stationsSupplied }',
      { ballots: [ballots({ ...report, key: 'supplied', received: 513 })] },
      { ballots: { received: 513, stationsSupplied: 1 } },
    ],
    [
      'SSE',
      'turnout',
      'turnout { came stationsReporting }',
      { turnout: [turnout({ ...report, key: 'came' })] },
      { turnout: { came: 103, stationsReporting: 1 } },
    ],
    [
      'WebSocket',
      'turnout',
      'voting { open }',
      { voting: [voting({ ...report, key: 'opened' })] },
      { voting: { open: 1 } },
    ],
    [
      'SSE',
      'uploads',
      'uploads { queue { depth } }',
      { sheets: [sheet({ ...report, key: 'queued' })] },
      { uploads: { queue: { depth: 1 } } },
    ],
    [
      'WebSocket',
      'results',
      'results { stationsCounted valid }',
      { tallies: [tally({ ...report, key: 'counted' })] },
      { results: { stationsCounted: 1, valid: 295 } },
    ],
  ]

  test.each(followed)(
    'on %s %s is shown what a report changed: %s',
    async (transport, topic, fields, batch, shown) => {
      await using screen = followFigures(transport, hub.url, { ...village, topic, fields })
      const snapshot = await screen.next()
      expect(snapshot.kind).toBe('SNAPSHOT')
      expect(snapshot.areas.length).toBeGreaterThan(1)
      await send(batch as Parameters<typeof send>[0])
      const frame = await screen.next()
      expect(frame).toMatchObject({ kind: 'CHANGES', seq: snapshot.seq + 1 })
      expect(frame.areas).toEqual([{ code: '35.78.02.1001', ...shown }])
    },
  )

  test('results is told what pairs are called once that is published', async () => {
    const fields = 'results { votes { name } }'
    const request = { topic: 'results', within: '35', level: 'PROVINCE', fields } as const
    await using screen = followFigures('SSE', hub.url, request)
    expect((await screen.next()).areas[0]).toMatchObject({
      results: { votes: [{ name: 'Pasangan 1' }, { name: 'Pasangan 2' }, { name: 'Pasangan 3' }] },
    })
    await submit(hub.url, token, '3578.json', sirekapFile({}))
    const { kind, areas } = await screen.next()
    expect([kind, areas.length]).toEqual(['CHANGES', 1])
    expect(JSON.stringify(areas)).not.toContain('Pasangan 1')
  })

  test('sees every level move together', async () => {
    const request = { topic: 'turnout', within: '35', fields: 'turnout { came }' }
    await using province = followFigures('SSE', hub.url, { ...request, level: 'PROVINCE' })
    await using regencies = followFigures('WebSocket', hub.url, { ...request, level: 'REGENCY' })
    await Promise.all([province.next(), regencies.next()])
    await send({ turnout: [turnout({ key: 'levels', station: '35.01.01.2001.001' })] })
    const [whole, part] = await Promise.all([province.next(), regencies.next()])
    expect(whole.seq).toBe(part.seq)
    expect(part.areas).toEqual([{ code: '35.01', turnout: { came: 103 } }])
    expect(whole.areas).toEqual([{ code: '35', ...(await figuresOf('35', 'turnout { came }')) }])
  })
})

describe('reports over HTTP', () => {
  test('that are refused name their code and place, and do not stop the others', async () => {
    const batch = {
      turnout: [
        turnout({ key: 'good', station: '35.78.03.1001.001' }),
        turnout({ key: 'bad', station: '35.78.03.1001.001', movedIn: -2 }),
        turnout({ key: 'good', station: '35.78.03.1001.001', movedIn: 3 }),
        turnout({ key: 'good', station: '3578031001001' }),
      ],
    }
    const { data } = await send(batch)
    expect(data?.submitReports).toMatchObject({
      accepted: 1,
      duplicates: 1,
      refused: [
        { key: 'bad', code: 'OUT_OF_RANGE', path: ['turnout', '1', 'movedIn'] },
        { key: 'good', code: 'KEY_REUSED', path: ['turnout', '2', 'key'] },
      ],
    })
  })

  test('need a token', async () => {
    const { data, codes } = await sendReports(hub.url, undefined, { turnout: [turnout()] })
    expect([data, codes]).toEqual([null, ['FORBIDDEN']])
  })

  test('are refused whole when they are more than 1,000', async () => {
    const many = Array.from({ length: 1_001 }, (_, at) => turnout({ key: `many ${at}` }))
    const { data, codes } = await send({ turnout: many })
    expect([data, codes]).toEqual([null, ['TOO_MANY_REPORTS']])
  })

  test.each([
    ['a count that no machine counts to', { turnout: [turnout({ registered: 2 ** 40 })] }],
    ['a state that nobody knows', { voting: [{ ...voting(), state: 'DREAMING' }] }],
    ['a moment that does not exist', { voting: [voting({ observedAt: sentAt('31 25:00') })] }],
    ['no key', { voting: [{ ...voting(), key: null }] }],
  ])("with %s are the sender's to correct", async (_, batch) => {
    const { codes } = await send(batch)
    expect(codes).toEqual(['BAD_USER_INPUT'])
  })
})

test('a day reported out of order, and twice, shows the same after a restart', async () => {
  const station = '35.78.04.1001.001'
  const at = (key: string, time: string) => {
    return { station, key: `order ${key}`, observedAt: sentAt(time) }
  }
  const batch = {
    ballots: [
      ballots({ ...at('used', '27 14:00'), used: 303 }),
      ballots({ ...at('received', '26 16:00'), received: 513 }),
    ],
    voting: [
      voting({ ...at('counted', '27 17:00'), state: 'COUNTED' }),
      voting(at('opened', '27 07:00')),
    ],
    turnout: [
      turnout({ ...at('last', '27 13:00'), registered: 300 }),
      turnout({ ...at('first', '27 09:00'), registered: 100 }),
    ],
    sheets: publishedSheets(station, { observedAt: sentAt('27 20:00') }),
    tallies: [tally(at('tally', '27 17:00'))],
  }
  expect((await send(batch)).data?.submitReports).toMatchObject({ accepted: 13, refused: [] })
  expect((await send(batch)).data?.submitReports).toMatchObject({ accepted: 0, duplicates: 13 })

  const before = await figuresOf('35.78.04', figures)
  expect(before).toMatchObject({
    ballots: { received: 513, used: 303, stationsSupplied: 1 },
    voting: { open: 0, counted: 1 },
    turnout: { came: 303, stationsReporting: 1 },
    uploads: { sheetsPublished: 6, stationsPublished: 1 },
    results: { stationsCounted: 1, valid: 295, invalid: 5 },
  })
  const request = { topic: 'results', within: '35.78', fields: figures } as const
  await using screen = followFigures('WebSocket', hub.url, { ...request, level: 'DISTRICT' })
  const { cursor } = await screen.next()

  await hub.restart()

  expect(await figuresOf('35.78.04', figures)).toEqual(before)
  const resuming = { ...request, level: 'DISTRICT', after: cursor } as const
  await using resumed = followFigures('WebSocket', hub.url, resuming)
  expect(await resumed.next()).toMatchObject({ kind: 'RESUMED', areas: [] })
})

test('figures of a past moment are those of then', async () => {
  const came = 'seq turnout { came } uploads { sheetsPublished }'
  const station = '35.78.05.1001.001'
  const now = async (): Promise<string> => {
    const { data } = await ask<{ hub: { now: string } }>(hub.url, '{ hub { now } }')
    return data.hub.now
  }
  const empty = { turnout: { came: 0 }, uploads: { sheetsPublished: 0 } }
  const atFirst = await now()
  await send({ turnout: [turnout({ station, key: 'past' })], sheets: publishedSheets(station) })
  const then = await figuresOf('35.78.05', came)
  const afterwards = await now()
  await send({
    turnout: [turnout({ station, key: 'newer', observedAt: sentAt('27 10:00'), registered: 200 })],
  })

  expect(await figuresOf('35.78.05', came)).toMatchObject({ turnout: { came: 203 } })
  expect(await figuresOf('35.78.05', came, afterwards)).toEqual(then)
  expect(await figuresOf('35.78.05', came, atFirst)).toMatchObject(empty)
})

test('anybody in the room is told of one station within a question', async () => {
  const query = `{ pollingStation(code: "${STATION}") { registeredVoters sheets { sheet state } votingState } }`
  const { data, codes } = await ask<{ pollingStation: { sheets: object[] } }>(hub.url, query)
  expect(codes).toEqual([])
  expect(data.pollingStation).toMatchObject({ votingState: 'NOT_OPEN' })
  expect(data.pollingStation.sheets).toHaveLength(6)
})
