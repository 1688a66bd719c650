import { describe, expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'
import { type Answer, type Asked, startFakeHub } from './fake-hub.ts'

async function run(answer: (asked: Asked) => Answer, ...args: string[]) {
  await using hub = await startFakeHub(answer)
  await using desk = await setUpDesk({ PANTAU_URL: hub.url, PANTAU_TOKEN: 'admin' })
  const code = await desk.pantau(...args)
  return { code, printed: desk.printed, asked: hub.asked }
}

/** Figures of one station after its count, with what differs. */
function figures(more: object = {}) {
  const ballots = { allotted: 513, received: 513, used: 312, stationsSupplied: 1 }
  const votes = [
    { number: 1, name: 'Pasangan 1', votes: 200 },
    { number: 2, name: 'Kolom kosong', votes: 100 },
  ]
  return {
    pollingStations: 1,
    voters: { registered: 500 },
    voting: { notOpen: 0, open: 0, suspended: 0, closed: 0, counted: 1 },
    turnout: { came: 312, stationsReporting: 1, share: 0.624 },
    uploads: {
      stationsPublished: 0,
      sheetsPublished: 5,
      sheetsExpected: 6,
      gap: [
        { reason: 'IN_QUEUE', stations: 1 },
        { reason: 'NOT_SENT', stations: 0 },
      ],
    },
    governorBallots: ballots,
    regencyBallots: { ...ballots, stationsSupplied: 0 },
    governorResults: { stationsCounted: 1, invalid: 12, votes },
    regencyResults: { stationsCounted: 0, invalid: 0, votes },
    ...more,
  }
}

const STATION = {
  kind: 'PollingStation',
  code: '35.78.01.1001.003',
  number: 3,
  village: {
    name: 'Karang Pilang',
    parent: { name: 'Karang Pilang', parent: { name: 'Kota Surabaya' } },
  },
}

describe('pantau search', () => {
  test('shows where a station is, its ballots and whether its result is in', async () => {
    const answer = () => ({ body: { data: { search: [{ ...STATION, figures: figures() }] } } })
    const { code, printed, asked } = await run(answer, 'search', 'TPS', '3', 'Karang', 'Pilang')
    expect(code).toBe(0)
    expect(asked[0]?.variables).toEqual({ text: 'TPS 3 Karang Pilang', first: 3 })
    expect(printed).toEqual([
      'TPS 3, Karang Pilang, Karang Pilang, Kota Surabaya  35.78.01.1001.003',
      '  voters    500 registered, 312 came (62.40 %)',
      '  voting    counted',
      '  ballots   governor 513 of 513 received, 312 used; regency none of 513 reported yet',
      '  sheets    5 of 6 published: IN_QUEUE',
      '  governor  1 Pasangan 1 200, 2 Kolom kosong 100; invalid 12; provisional',
      '  regency   not counted yet',
    ])
  })

  test('says for an area how many stations stand behind each figure', async () => {
    const known = figures({
      pollingStations: 8,
      voting: { notOpen: 5, open: 3 },
      turnout: { came: 0, stationsReporting: 0, share: null },
      regencyBallots: null,
      regencyResults: null,
    })
    const place = { kind: 'Area', code: '35', name: 'Jawa Timur', parent: null, figures: known }
    const { printed } = await run(() => ({ body: { data: { search: [place] } } }), 'search', '35')
    expect(printed).toEqual([
      'Jawa Timur  35',
      '  voters    500 registered, nothing reported yet',
      '  voting    notOpen 5, open 3',
      '  ballots   governor 513 of 513 received, 312 used, 1 of 8 stations',
      '  sheets    5 of 6 published, 0 of 8 stations: IN_QUEUE 1',
      '  governor  1 Pasangan 1 200, 2 Kolom kosong 100; invalid 12, 1 of 8 stations; provisional',
    ])
  })

  test('exits 1 when no place is called so', async () => {
    const { code, printed } = await run(() => ({ body: { data: { search: [] } } }), 'search', 'x')
    expect(code).toBe(1)
    expect(printed).toEqual(['No place is called "x".'])
  })
})

describe('pantau findings', () => {
  const page = (...nodes: object[]) => ({
    body: {
      data: {
        findings: {
          totalCount: nodes.length,
          pageInfo: { hasNextPage: false, endCursor: null },
          edges: nodes.map((node) => ({ node })),
        },
      },
    },
  })
  const finding = (more: object = {}) => ({
    at: '2024-11-27T07:30:00+07:00',
    code: 'BALLOTS_SHORT',
    contest: 'governor',
    message: 'Surat suara kurang 2.',
    resolved: false,
    place: { code: '35.78.01.1001.003' },
    ...more,
  })

  test('lists what stands and exits 1', async () => {
    const { code, printed, asked } = await run(
      () => page(finding()),
      'findings',
      '--within',
      '35.78',
    )
    expect(code).toBe(1)
    expect(asked[0]?.variables).toMatchObject({ within: '35.78', resolved: false, code: null })
    expect(printed).toEqual([
      '1 finding',
      'open   2024-11-27T07:30:00+07:00  35.78.01.1001.003 governor  BALLOTS_SHORT: Surat suara kurang 2.',
    ])
  })

  test('shows those that were cured when asked to, and exits 0 when none stands', async () => {
    const cured = finding({
      resolved: true,
      contest: null,
      place: { code: '35.78', name: 'Kota Surabaya' },
    })
    const { code, printed, asked } = await run(() => page(cured), 'findings', '--all')
    expect(code).toBe(0)
    expect(asked[0]?.variables).toMatchObject({ resolved: null })
    expect(printed[1]).toMatch(/^cured {2}.* {2}35\.78 Kota Surabaya {2}BALLOTS_SHORT/)
  })

  test('says so when nothing contradicts itself', async () => {
    const { code, printed } = await run(() => page(), 'findings')
    expect(code).toBe(0)
    expect(printed).toEqual(['Nothing contradicts itself.'])
  })
})
