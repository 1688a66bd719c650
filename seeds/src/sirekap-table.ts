import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { dotted } from './codes.ts'
import { PUBLISHED_COUNT_COLUMNS } from './published-count.ts'

interface Progress {
  total: number
  progres: number
}

type CountRow = Record<string, number> & { progres: Progress }

interface RegencyFile {
  ts: string
  tungsura: { table: Record<string, CountRow> }
}

type Candidates = Record<string, Record<string, { nomor_urut: number }>>

/**
 * The table of published counts as CSV text, from a folder of KPU's public JSON: `candidates.json`
 * for the ballot number of each pair and `35NN.json` for the districts of each regency. A row's
 * stamp is its file's own, with the offset of WIB (`2024-11-28T10:15:04+07:00`).
 * Throws when a file is missing or is not JSON; the figures themselves are what `validate` proves.
 */
export function tableFromSirekap(folder: string): string {
  const pairs = pairIds(readJson<Candidates>(join(folder, 'candidates.json')))
  const rows = readdirSync(folder)
    .filter((file) => /^35\d\d\.json$/.test(file))
    .flatMap((file) => rowsOf(readJson<RegencyFile>(join(folder, file)), pairs))
    .toSorted()
  return [PUBLISHED_COUNT_COLUMNS.join(','), ...rows, ''].join('\n')
}

function rowsOf(file: RegencyFile, pairs: readonly string[]): string[] {
  const stamp = `${file.ts.replace(' ', 'T')}+07:00`
  return Object.entries(file.tungsura.table).map(([code, row]) =>
    [
      dotted(code),
      stamp,
      row.progres.progres,
      row.progres.total,
      ...pairs.map((pair) => row[pair]),
    ].join(','),
  )
}

/** KPU's ids of the province's pairs, in the order of the ballot. */
function pairIds(candidates: Candidates): string[] {
  return Object.entries(candidates['35'] ?? {})
    .toSorted(([, a], [, b]) => a.nomor_urut - b.nomor_urut)
    .map(([id]) => id)
}

function readJson<Shape>(file: string): Shape {
  return JSON.parse(readFileSync(file, 'utf8')) as Shape
}
