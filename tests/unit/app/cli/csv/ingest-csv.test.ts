import { describe, expect, test } from 'vitest'
import { setUpDesk } from '../desk.ts'
import { type Answer, type Asked, startFakeHub } from '../fake-hub.ts'

const HEADER = 'Kode TPS;Waktu;DPT;DPTb;DPK'

/** A row of turnout at a station of a village. */
function row(number: number, dpt: number | string = 210): string {
  const station = `35.78.01.1001.${String(number).padStart(3, '0')}`
  return `${station};27/11/2024 09:30;${dpt};2;0`
}

type Input = Record<string, { key: string; station: string }[]>

/** Takes every report, but refuses those of the stations named. */
function takesAllBut(...refusedStations: string[]) {
  return ({ body, variables }: Asked): Answer => {
    if (body.includes('quarantineRows')) {
      return { body: { data: { quarantineRows: { added: 1 } } } }
    }
    const [[field, reports] = ['', []]] = Object.entries(variables['input'] as Input)
    const refused = reports.flatMap(({ station }, at) =>
      refusedStations.includes(station)
        ? [
            {
              code: 'STATION_UNKNOWN',
              message: 'There is none.',
              path: [field, `${at}`, 'station'],
            },
          ]
        : [],
    )
    const counts = { accepted: reports.length - refused.length, duplicates: 0, refused }
    const name = body.includes('previewReports') ? 'previewReports' : 'submitReports'
    const difference = {
      station: '35.78.01.1001.001',
      counter: 'registered',
      before: 0,
      after: 210,
    }
    return { body: { data: { [name]: { ...counts, differences: [difference] } } } }
  }
}

async function ingest(
  lines: readonly string[],
  answer: (asked: Asked) => Answer,
  ...args: string[]
) {
  await using hub = await startFakeHub(answer)
  await using desk = await setUpDesk({ PANTAU_URL: hub.url, PANTAU_TOKEN: 'admin' })
  await desk.write({ 'hadir.csv': lines.map((line) => `${line}\r\n`).join('') })
  const code = await desk.pantau('ingest', 'csv', 'turnout', 'hadir.csv', ...args)
  return { code, printed: desk.printed, noted: desk.noted, asked: hub.asked }
}

describe('pantau ingest csv', () => {
  test('sends every row under a key of its own and exits 0', async () => {
    const { code, printed, asked } = await ingest([HEADER, row(1), row(2)], takesAllBut())
    expect(code).toBe(0)
    expect(printed).toEqual(['hadir.csv: 2 rows: 2 accepted, 0 duplicate, 0 quarantined'])
    expect(asked[0]?.variables['input']).toEqual({
      turnout: [1, 2].map((number) => ({
        key: `csv/turnout/35.78.01.1001.00${number}/2024-11-27T02:30:00.000Z`,
        station: `35.78.01.1001.00${number}`,
        observedAt: '2024-11-27T02:30:00.000Z',
        registered: 210,
        movedIn: 2,
        unregistered: 0,
      })),
    })
  })

  test('sends no more than a thousand rows at once', async () => {
    const rows = Array.from({ length: 2_300 }, (_, at) => row((at % 900) + 1, at))
    const { printed, asked } = await ingest([HEADER, ...rows], takesAllBut())
    const sizes = asked.map(({ variables }) => (variables['input'] as Input)['turnout']?.length)
    expect(sizes.toSorted()).toEqual([1_000, 1_000, 300])
    expect(printed[0]).toContain('2300 rows: 2300 accepted')
  })

  test('leaves what it cannot read and what the hub refuses in quarantine, and exits 1', async () => {
    const lines = [HEADER, row(1), row(2, '1.234'), row(3)]
    const { code, printed, asked } = await ingest(lines, takesAllBut('35.78.01.1001.003'))
    expect(code).toBe(1)
    expect(printed[0]).toBe('hadir.csv: 3 rows: 1 accepted, 0 duplicate, 2 quarantined')
    const quarantined = asked.find(({ body }) => body.includes('quarantineRows'))
    expect(quarantined?.variables['input']).toMatchObject({
      file: 'hadir.csv',
      rows: [
        { path: 'line 3.registered', code: 'THOUSANDS_SEPARATOR', original: row(2, '1.234') },
        { path: 'line 4.station', code: 'STATION_UNKNOWN', original: row(3) },
      ],
    })
    expect(printed[1]).toContain('hadir.csv  line 3.registered  THOUSANDS_SEPARATOR: ')
  })

  test('names fifty rows at most, in the order of the file, and where the others are', async () => {
    const bad = Array.from({ length: 60 }, (_, at) => row(at + 1, 'X'))
    const { printed } = await ingest([HEADER, ...bad], takesAllBut())
    expect(printed).toHaveLength(52)
    expect(printed[1]).toContain('line 2.registered')
    expect(printed.at(-1)).toBe('  and 10 more: pantau quarantine lists them all')
  })

  test('leaves long rows in quarantine in parts that the hub can take', async () => {
    const bad = Array.from({ length: 12 }, (_, at) => `${row(at + 1, 'X')};${'x'.repeat(90_000)}`)
    const { code, asked } = await ingest([HEADER, ...bad], takesAllBut())
    expect(code).toBe(1)
    const parts = asked.map(
      ({ variables }) => (variables['input'] as { rows: object[] }).rows.length,
    )
    expect(parts).toEqual([5, 5, 2])
  })

  test('dry, says what would change and neither records nor quarantines', async () => {
    const lines = [HEADER, row(1), row(2, 'X')]
    const { code, printed, asked } = await ingest(lines, takesAllBut(), '--dry-run')
    expect(code).toBe(1)
    expect(asked.map(({ body }) => body.includes('mutation'))).toEqual([false])
    expect(printed).toEqual([
      'hadir.csv: 2 rows: 1 new, 0 duplicate, 1 would be refused',
      '  35.78.01.1001.001  registered: 0 -> 210',
      expect.stringContaining('line 3.registered  NOT_A_NUMBER'),
      'Nothing was recorded.',
    ])
  })

  test('takes the time of the whole file from its option', async () => {
    const lines = ['Kode TPS;DPT;DPTb;DPK', '35.78.01.1001.001;1;2;3']
    const { code, asked } = await ingest(lines, takesAllBut(), '--observed-at', '2024-11-27 10:00')
    expect(code).toBe(0)
    const observedAt = '2024-11-27T03:00:00.000Z'
    expect(asked[0]?.variables['input']).toMatchObject({ turnout: [{ observedAt }] })
  })

  test.each([
    [
      ['Kode TPS;DPT;DPTb;DPK'],
      [],
      'hadir.csv: The header does not fit turnout: it lacks observedAt',
    ],
    [[HEADER], ['--observed-at', 'tadi pagi'], '--observed-at: "tadi pagi" is no moment'],
    [[HEADER], ['--contest', 'governor'], '--contest: turnout are about no contest'],
    [['x'.repeat(1_000_001)], [], 'Line 1 has more than 1000000 characters'],
  ])('exits 2 with what to do when it cannot begin', async (lines, args, said) => {
    const { code, noted, asked } = await ingest(lines, takesAllBut(), ...args)
    expect(code).toBe(2)
    expect(noted.join()).toContain(said)
    expect(asked).toEqual([])
  })

  test('exits 2 for a kind that there is not, and names those that there are', async () => {
    await using desk = await setUpDesk()
    expect(await desk.pantau('ingest', 'csv', 'votes', 'hadir.csv')).toBe(2)
    expect(desk.noted.join()).toContain('registers, handovers, ballots, voting, signals, turnout')
  })

  test('fails with the first request that fails, and says that it may be run again', async () => {
    const answer = (): Answer => ({ status: 503, body: 'starting' })
    const { code, noted } = await ingest([HEADER, row(1)], answer)
    expect(code).toBe(2)
    expect(noted.join()).toContain('status 503')
  })
})
