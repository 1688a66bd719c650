import { describe, expect, test } from 'vitest'
import { setUpDesk } from './desk.ts'
import { type Answer, type Asked, refusal, startFakeHub } from './fake-hub.ts'

/** Runs one command against a hub that answers like this. */
async function run(answer: (asked: Asked) => Answer, ...args: string[]) {
  await using hub = await startFakeHub(answer)
  await using desk = await setUpDesk({ PANTAU_URL: hub.url, PANTAU_TOKEN: 'admin' })
  await desk.write({ 'map.geojson': '{"type":"FeatureCollection"}' })
  const code = await desk.pantau(...args)
  return { code, printed: desk.printed, noted: desk.noted, asked: hub.asked, url: hub.url }
}

describe('pantau verify', () => {
  const verdict = (chain: object, recount: object) => ({
    body: {
      data: {
        verification: {
          entries: 743,
          seconds: 0.123,
          chain: { ok: true, brokenAt: null, message: 'every hash holds', ...chain },
          recount: { ok: true, message: 'the figures hold', ...recount },
        },
      },
    },
  })

  test('exits 0 when chain and recount hold', async () => {
    const { code, printed } = await run(() => verdict({}, {}), 'verify')
    expect(code).toBe(0)
    expect(printed).toEqual([
      '743 entries in 0.12 s',
      'ok      chain    every hash holds',
      'ok      recount  the figures hold',
    ])
  })

  test('exits 1 and names the position where the chain breaks', async () => {
    const broken = { ok: false, brokenAt: 17, message: 'a hash differs' }
    const { code, printed } = await run(() => verdict(broken, {}), 'verify')
    expect(code).toBe(1)
    expect(printed[1]).toBe('FAILED  chain    a hash differs (position 17)')
  })

  test('exits 1 when the recount differs', async () => {
    const { code } = await run(() => verdict({}, { ok: false, message: '35: 1, not 2' }), 'verify')
    expect(code).toBe(1)
  })
})

describe('pantau quarantine', () => {
  const node = (number: number) => ({
    number,
    at: '2024-11-27T19:30:00+07:00',
    file: '3578.json',
    path: 'tungsura.table.99',
    code: 'AREA_UNKNOWN',
    reason: '99 is not known',
    original: '{\n  "1": 2\n}',
  })
  const pages = ({ variables }: Asked): Answer => {
    const second = variables['after'] === '2'
    const edges = (second ? [1] : [3, 2]).map((number) => ({ node: node(number) }))
    const pageInfo = { hasNextPage: !second, endCursor: second ? '1' : '2' }
    return { body: { data: { quarantine: { totalCount: 3, pageInfo, edges } } } }
  }

  test('lists everything that was set aside, page after page', async () => {
    const { code, printed } = await run(pages, 'quarantine')
    expect(code).toBe(0)
    expect(printed).toHaveLength(1 + 3)
    expect(printed[0]).toBe('3 set aside')
    expect(printed[3]).toBe(
      '#1  2024-11-27T19:30:00+07:00  3578.json  tungsura.table.99  AREA_UNKNOWN: 99 is not known',
    )
  })

  test('shows the newest as it came', async () => {
    const { printed } = await run(pages, 'quarantine', '--last', '1', '--original')
    expect(printed).toHaveLength(3)
    expect(printed[2]).toBe('    {\n      "1": 2\n    }')
  })

  test('says when there is nothing', async () => {
    const pageInfo = { hasNextPage: false, endCursor: null }
    const nothing = { body: { data: { quarantine: { totalCount: 0, pageInfo, edges: [] } } } }
    expect((await run(() => nothing, 'quarantine')).printed).toEqual(['Nothing was set aside.'])
  })

  test('takes a number of parts from 1', async () => {
    const { code, noted } = await run(pages, 'quarantine', '--last', '0')
    expect(code).toBe(2)
    expect(noted.join('\n')).toContain('Write a whole number from 1.')
  })
})

describe('pantau status', () => {
  const hub = {
    mode: 'LIVE',
    now: '2024-11-28T10:20:00+07:00',
    epoch: 'e1',
    seq: 743,
    version: '0.1.0',
    phase: 'DISTRICT_RECAPITULATION',
  }
  const publicCount = {
    stationsPublished: 60_219,
    stationsTotal: 60_751,
    stampedAt: '2024-11-28T10:15:04+07:00',
    moving: true,
    votes: [{ number: 1, name: 'Pasangan 1', votes: 1_785_621 }],
  }
  const answer = (count: object | null) => (asked: Asked) =>
    asked.body.includes('publicCount')
      ? { body: { data: { area: { name: 'Jawa Timur', figures: { publicCount: count } } } } }
      : { body: { data: { hub } } }

  test('tells the coverage with every figure, and that it is not the official result', async () => {
    const { code, printed } = await run(answer(publicCount), 'status')
    expect(code).toBe(0)
    expect(printed).toContain('count     Jawa Timur: 60219 of 60751 stations (99.12 %)')
    expect(printed).toContain('  1  1785621  Pasangan 1')
    expect(printed.at(-1)).toBe('Provisional; not the official result.')
  })

  test('says when nothing is published yet', async () => {
    const { printed } = await run(answer(null), 'status')
    expect(printed.at(-1)).toBe('count     nothing published yet')
  })
})

describe('pantau boundaries import', () => {
  const args = [
    'boundaries',
    'import',
    'map.geojson',
    '--source',
    'BIG 2024',
    '--code-property',
    'kode',
  ]

  test('sends the file with its source and code property', async () => {
    const imported = { features: 38, level: 'REGENCY', sha256: 'abc' }
    const { code, printed, asked } = await run(() => ({ body: imported }), ...args)
    expect(code).toBe(0)
    expect(asked[0]).toMatchObject({
      path: '/boundaries?source=BIG+2024&codeProperty=kode',
      authorization: 'Bearer admin',
      body: '{"type":"FeatureCollection"}',
    })
    expect(printed).toEqual(['38 areas of level REGENCY imported, source "BIG 2024"', 'sha256 abc'])
  })

  test('names every problem and exits 1', async () => {
    const problems = [{ code: 'UNKNOWN_CODE', feature: 3, message: '35.99 is not known' }]
    const { code, printed } = await run(() => ({ status: 422, body: { problems } }), ...args)
    expect(code).toBe(1)
    expect(printed).toEqual([
      'Nothing was imported: 1 problems',
      '  UNKNOWN_CODE  3  35.99 is not known',
    ])
  })

  test('says that it may not when the hub says so', async () => {
    const { code, noted } = await run(() => refusal('FORBIDDEN', 'No.'), ...args)
    expect(code).toBe(2)
    expect(noted[0]).toContain('It says: No.')
  })

  test('says what answers when it is not the hub', async () => {
    const { code, noted } = await run(() => ({ status: 404, body: '<html>' }), ...args)
    expect(code).toBe(2)
    expect(noted[0]).toContain('with status 404; check PANTAU_URL.')
  })

  test('says that it cannot read the file', async () => {
    const { code, noted } = await run(() => ({ body: {} }), ...args.with(2, 'absent.geojson'))
    expect(code).toBe(2)
    expect(noted[0]).toContain('absent.geojson cannot be read')
  })
})

describe('the command line itself', () => {
  const nothing = () => ({ body: {} })

  test('shows what there is, and that is no failure', async () => {
    const { code, printed } = await run(nothing, '--help')
    expect(code).toBe(0)
    for (const command of ['ingest', 'boundaries', 'verify', 'quarantine', 'status', 'doctor']) {
      expect(printed.join('\n')).toContain(command)
    }
  })

  test('answers an unknown command with exit code 2', async () => {
    const { code, noted } = await run(nothing, 'verfy')
    expect(code).toBe(2)
    expect(noted.join('\n')).toContain('Did you mean verify?')
  })
})
