import { describe, expect, test } from 'vitest'
import { buildRegister } from '../../seeds/src/index.ts'
import { ask, verify } from '../support/ask.ts'
import { type HubProcess, startHub } from '../support/hub-process.ts'
import { type Desk, setUpDesk } from '../unit/app/cli/desk.ts'

const { stations } = buildRegister()
const [first, second, third] = stations.map(({ code }) => code)

/** A person's desk beside a live hub. */
async function openDesk(): Promise<{ hub: HubProcess; desk: Desk; token: string }> {
  const hub = await startHub()
  const token = await hub.adminToken()
  return { hub, token, desk: await setUpDesk({ PANTAU_URL: hub.url, PANTAU_TOKEN: token }) }
}

/** What the hub counts in the province and holds in quarantine. */
async function counted(hub: HubProcess, token: string) {
  const query = `{
    area(code: "35") { figures { ballots { received stationsSupplied allotted } voters { registered } } }
    quarantine { edges { node { file path code original } } }
    hub { seq }
  }`
  const { data } = await ask<{
    area: { figures: { ballots: { received: number }; voters: { registered: number } } }
    quarantine: { edges: { node: Record<string, string> }[] }
    hub: { seq: number }
  }>(hub.url, query, { token })
  const { ballots, voters } = data.area.figures
  return { ballots, voters, seq: data.hub.seq, rows: data.quarantine.edges.map(({ node }) => node) }
}

/** As a spreadsheet in Indonesia writes it: mark, CR LF, semicolons, quotes, a decimal comma. */
const ODD = [
  '\uFEFF"Kode TPS";Pemilihan;"Waktu";Diterima;"Catatan ""petugas"""',
  `${first};Gubernur;27/11/2024 05.30;513;"hujan; banjir"`,
  `"${second?.replaceAll('.', '')}";GUBERNUR;2024-11-27 05:31:00;"520";"dua\r\nbaris"`,
  `${third};gubernur;27/11/2024 05:32;1.234;`,
  `"${third}"x;gubernur;27/11/2024 05:32;500;`,
  ';;;;',
  '35.99.01.1001.001;gubernur;27/11/2024 05:32;500;',
].join('\r\n')

describe('a file of ballots that a spreadsheet wrote', () => {
  test('is taken row by row; the others wait in quarantine as they stood', async () => {
    const { hub, desk, token } = await openDesk()
    await using stack = new AsyncDisposableStack()
    stack.use(hub)
    stack.use(desk)
    await desk.write({ 'logistik.csv': ODD })
    const args = ['ingest', 'csv', 'ballots', 'logistik.csv']

    expect(await desk.pantau(...args)).toBe(2)
    expect(desk.noted.join()).toContain('not known: Catatan "petugas"')

    expect(await desk.pantau(...args, '--ignore-extra', '--dry-run')).toBe(1)
    expect(desk.printed).toContain('logistik.csv: 5 rows: 2 new, 0 duplicate, 3 would be refused')
    expect(desk.printed).toContain(`  ${first}  received (governor): 0 -> 513`)
    expect(await counted(hub, token)).toMatchObject({ seq: 0, rows: [] })

    expect(await desk.pantau(...args, '--ignore-extra')).toBe(1)
    const taken = await counted(hub, token)
    expect(taken.ballots).toMatchObject({ received: 1_033, stationsSupplied: 2 })
    expect(taken.rows.map(({ path, code }) => `${path} ${code}`).toSorted()).toEqual([
      'line 5.received THOUSANDS_SEPARATOR',
      'line 6 QUOTES_MALFORMED',
      'line 8.station STATION_UNKNOWN',
    ])
    expect(taken.rows.find(({ path }) => path === 'line 6')?.original).toBe(
      `"${third}"x;gubernur;27/11/2024 05:32;500;`,
    )

    desk.printed.length = 0
    expect(await desk.pantau(...args, '--ignore-extra')).toBe(1)
    expect(desk.printed[0]).toBe('logistik.csv: 5 rows: 0 accepted, 2 duplicate, 3 quarantined')
    expect(await counted(hub, token)).toEqual(taken)
  })
})

describe('rows that are left in quarantine', () => {
  const mutation = `mutation ($input: QuarantineRowsInput!) {
    quarantineRows(input: $input) { added waiting }
  }`
  const rows = (count: number, original = 'a;b') =>
    Array.from({ length: count }, (_, at) => {
      return { path: `line ${at + 2}`, code: 'EMPTY', reason: 'empty', original }
    })

  test('are kept once, a thousand at a time, and only for who may report', async () => {
    await using hub = await startHub()
    const token = await hub.adminToken()
    const leave = (given: object[], shown?: string) => {
      const variables = { input: { file: 'a.csv', rows: given } }
      return ask(hub.url, mutation, { variables, ...(shown && { token: shown }) })
    }
    const kept = await leave(rows(1_000), token)
    expect(kept.data).toEqual({ quarantineRows: { added: 1_000, waiting: 1_000 } })
    const again = await leave(rows(1_000), token)
    expect(again.data).toEqual({ quarantineRows: { added: 0, waiting: 1_000 } })
    expect((await leave(rows(1_001), token)).codes).toEqual(['BAD_USER_INPUT'])
    expect((await leave(rows(1, 'x'.repeat(100_001)), token)).codes).toEqual(['BAD_USER_INPUT'])
    expect((await leave(rows(1))).codes).toEqual(['FORBIDDEN'])
  })
})

describe('a file of the whole province', () => {
  test('is in the figures when the command ends, and a restart and a recount agree', async () => {
    const { hub, desk, token } = await openDesk()
    await using stack = new AsyncDisposableStack()
    stack.use(hub)
    stack.use(desk)
    const rows = stations.map(({ code, male, female }, at) => {
      const place = `-7,${1_000 + (at % 1_000)};112,${1_000 + (at % 900)}`
      return `${code};${male + (at === 0 ? 400 : 0)};${female};${place}`
    })
    await desk.write({ 'dpt.csv': `Kode TPS;L;P;Lintang;Bujur\r\n${rows.join('\r\n')}` })
    const at = ['--observed-at', '2024-11-20 08:00']

    const before = performance.now()
    expect(await desk.pantau('ingest', 'csv', 'registers', 'dpt.csv', ...at)).toBe(0)
    const seconds = (performance.now() - before) / 1000
    expect(desk.printed[0]).toBe('dpt.csv: 60751 rows: 60751 accepted, 0 duplicate, 0 quarantined')
    expect(seconds, 'far above the goal of 10 s, for a machine with other work').toBeLessThan(60)

    const taken = await counted(hub, token)
    expect(taken.voters.registered).toBe(31_280_418 + 400)
    expect(await desk.pantau('findings')).toBe(1)
    expect(desk.printed.at(-1)).toContain(`${first}  VOTERS_ABOVE_MOST`)
    await hub.restart()
    expect(await counted(hub, token)).toEqual(taken)
    const { data } = await verify(hub.url, token)
    expect(data.verification).toMatchObject({ chain: { ok: true }, recount: { ok: true } })
  })
})
