import type { Contest } from '../../../../server/src/domain/contests.ts'
import type { Area } from '../../../../server/src/domain/geography/geography.ts'
import { levelOf, parentOf } from '../../../../server/src/domain/geography/codes.ts'
import {
  readCandidates,
  readSirekap,
  type SirekapInput,
} from '../../../../server/src/ingest/sirekap/index.ts'

/** An area of the register; only its code matters to ingest. */
function area(code: string): Area {
  return {
    code,
    name: `Area ${code}`,
    level: levelOf(code) ?? 'VILLAGE',
    parent: parentOf(code),
    center: { longitude: 112.7, latitude: -7.3 },
    pollingStations: 10,
    voters: { registered: 5_000, male: 2_450, female: 2_550 },
  }
}

/** A register of these areas. */
export function areas(...codes: string[]) {
  const register = new Map(codes.map((code) => [code, area(code)]))
  return { area: (code: string) => register.get(code) }
}

/** A contest of an area with this many columns. */
export function contest(code: string, columns: number): [string, Contest] {
  const numbers = Array.from({ length: columns }, (_, index) => index + 1)
  const place = code === 'governor' ? '35' : code.replace('regency:', '')
  return [code, { code, area: place, columns: numbers.map((number) => ({ number, empty: false })) }]
}

/** A candidates file: for each area the pair ids in the order of their numbers. */
export function candidatesText(pairs: Record<string, string[]> = { 35: ['101', '102', '103'] }) {
  const entries = Object.entries(pairs).map(([code, ids]) => {
    const named = ids.map((id, index) => [
      id,
      { nama: `Pasangan ${index + 1}`, warna: '#B67352', nomor_urut: index + 1 },
    ])
    return [code, Object.fromEntries(named)]
  })
  return JSON.stringify(Object.fromEntries(entries))
}

/** A row as the publisher writes it. */
export function row({ published = 8, total = 10, votes = [100, 200, 300] as unknown[] } = {}) {
  const pairs = votes.map((count, index) => [String(101 + index), count])
  const progres = { total, persen: 12.34, progres: published }
  return { psu: 'Reguler', ...Object.fromEntries(pairs), progres, status_progress: true }
}

/** A file as the publisher writes it, with what differs. */
export function document(
  table: Record<string, unknown> = { 357801: row(), 357802: row() },
  more: { ts?: unknown; chart?: unknown } = {},
): string {
  const { ts = '2024-11-27 19:30:00', chart = row({ published: 16, total: 20 }) } = more
  return JSON.stringify({ mode: 'hhcw', tungsura: { chart, table }, psu: 'Reguler', ts }, null, 2)
}

/** What is read of a file in a register of one city with two districts. */
export function read(text: string, more: Partial<SirekapInput> = {}) {
  const rows = readSirekap({
    file: '3578.json',
    text,
    contest: 'governor',
    candidates: readCandidates(candidatesText()),
    now: Date.parse('2024-11-28T11:00:00+07:00'),
    geography: areas('35', '35.01', '35.01.01', '35.78', '35.78.01', '35.78.02'),
    contests: new Map([contest('governor', 3), contest('regency:35.78', 2)]),
    ...more,
  })
  const all = [...rows]
  return {
    reports: all.flatMap((one) => ('report' in one ? [one.report] : [])),
    rejected: all.flatMap((one) => ('rejected' in one ? [one.rejected] : [])),
  }
}
