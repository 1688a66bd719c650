import { type Contest, contestOf } from '../../domain/contests.ts'
import type { Moment } from '../../domain/clock.ts'
import { normaliseCode, parentOf } from '../../domain/geography/codes.ts'
import type { PublicCountReport } from '../../domain/public-count.ts'
import type { CandidateBook } from './candidates.ts'
import { readDocument, type SirekapDocument } from './document.ts'
import { type Areas, areaOfFile, knownArea } from './file-area.ts'
import { readFigures } from './figures.ts'
import type { JsonMember } from './json-members.ts'
import type { Problem, RejectedRow } from './rejected-row.ts'

/** A publisher's file and what it is read against. */
export interface SirekapInput {
  /** Its name, with or without folders; the publisher names files by area (`3578.json`). */
  file: string
  text: string
  contest: 'governor' | 'regency'
  candidates: CandidateBook
  geography: Areas
  /** The hub's clock: a stamp that lies further ahead of it than clocks differ is not taken. */
  now: Moment
  /** Every contest by its code. */
  contests: ReadonlyMap<string, Contest>
}

/** A row of a file: taken, or set aside with its reason. */
export type SirekapRow = { report: PublicCountReport } | { rejected: RejectedRow }

/**
 * Reads a file of KPU's published count: first the area it is about (its `chart`), then each area
 * of its `table`, all under the file's own stamp. Every row comes out exactly once, taken or set
 * aside; one bad row does not stop the others. Totals and progress are taken as published, the
 * register is asked for codes only. Source: the JSON of pilkada2024.kpu.go.id (Sirekap).
 */
export function* readSirekap(input: SirekapInput): Generator<SirekapRow> {
  const document = readDocument(input.text, input.now)
  if ('code' in document) {
    yield rejected(input, [], document, input.text)
    return
  }
  const codes = (document.table ?? []).map(({ key }) => key)
  const area = areaOfFile(input.file, codes, input.geography)
  const about = typeof area === 'string' ? area : null
  if (about !== null && contestOf(input.contest, about) === null) {
    yield rejected(input, ['tungsura'], contestElsewhere(about), input.text)
    return
  }
  const { chart } = document
  if (!chart) yield rejected(input, ['tungsura', 'chart'], absent('chart'), input.text)
  else yield readRow(input, document, ['tungsura', 'chart'], chart, area)
  if (!document.table) yield rejected(input, ['tungsura', 'table'], absent('table'), input.text)
  const twice = repeatedCodes(codes)
  for (const row of document.table ?? []) {
    const place = twice.has(plain(row.key))
      ? repeated(row.key)
      : areaOfRow(row.key, about, input.geography)
    yield readRow(input, document, ['tungsura', 'table', row.key], row, place)
  }
}

function readRow(
  input: SirekapInput,
  { stampedAt }: SirekapDocument,
  path: readonly string[],
  row: JsonMember,
  area: string | Problem,
): SirekapRow {
  if (typeof area !== 'string') return rejected(input, path, area, row.text)
  const contest = input.contests.get(contestOf(input.contest, area) ?? '')
  if (!contest) return rejected(input, path, contestElsewhere(area), row.text)
  const pairs = input.candidates.get(contest.area)
  if (!pairs) return rejected(input, path, noCandidates(contest), row.text)
  const figures = readFigures(JSON.parse(row.text), pairs, contest)
  if ('code' in figures) return rejected(input, path, figures, row.text)
  return { report: { contest: contest.code, area, ...figures, stampedAt, source: input.file } }
}

function areaOfRow(code: string, about: string | null, areas: Areas): string | Problem {
  const area = knownArea(code, areas)
  if (area === null) {
    const reason = `${code} is not the code of a known area; correct the code, or seed the area`
    return { code: 'AREA_UNKNOWN', path: [], reason }
  }
  if (about === null || parentOf(area) === about) return area
  const reason = `${area} does not lie directly in ${about}, which this file is about; take it from its own file`
  return { code: 'AREA_ELSEWHERE', path: [], reason }
}

function plain(code: string): string {
  return normaliseCode(code) ?? code
}

function repeatedCodes(codes: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>()
  return new Set(codes.map(plain).filter((code) => seen.size === seen.add(code).size))
}

function repeated(code: string): Problem {
  const reason = `${code} stands more than once in the table; keep the row that is right`
  return { code: 'AREA_REPEATED', path: [], reason }
}

function contestElsewhere(area: string): Problem {
  const reason = `${area} has no part in a contest of a regency or city; give its own file, or --contest governor`
  return { code: 'CONTEST_ELSEWHERE', path: [], reason }
}

function noCandidates({ area, code }: Contest): Problem {
  const reason = `The candidates file says nothing of ${area}, where contest ${code} is decided; give the right one`
  return { code: 'CANDIDATES_MISSING', path: [], reason }
}

function absent(part: string): Problem {
  const reason = `The file has no ${part} by area; ask the publisher for the file again`
  return { code: 'BROKEN_SHAPE', path: [], reason }
}

function rejected(
  { file }: SirekapInput,
  path: readonly string[],
  { code, path: below, reason }: Problem,
  original: string,
): SirekapRow {
  return { rejected: { file, path: [...path, ...below].join('.'), code, reason, original } }
}
