import { formatWibStamp, type Moment } from '../../domain/clock.ts'
import type { CountPlan, PlannedFile } from './count-plan.ts'
import { type AreaFigures, districtFigures, sumFigures } from './district-figures.ts'

/** A file as the publisher puts it out, to be read by the same ingest as the real one. */
export interface IssuedFile {
  /** `35.json`, `3578.json`. */
  file: string
  text: string
  /** Its stamp. */
  issuedAt: Moment
}

/**
 * The files that are put out after one moment and until another (included), in the order of their
 * stamps. A file comes for the first time with zeros, then only when something in it has changed,
 * and at the stamp it is known by in any case. Pure: asked again, or in other steps, it says the same.
 */
export function* issuedBetween(plan: CountPlan, after: Moment, until: Moment) {
  const due = plan.files.flatMap((file) =>
    file.moments.flatMap((at, index) =>
      at > after && at <= until ? [{ file, at, before: file.moments[index - 1] }] : [],
    ),
  )
  due.sort((one, other) => one.at - other.at)
  for (const { file, at, before } of due) {
    const issue = tableAt(file, at, plan.columns)
    const known = at === file.stampedAt
    if (known || before === undefined || grew(issue, tableAt(file, before, plan.columns))) {
      yield issuedFile(file, issue, at)
    }
  }
}

/** Figures of each row. */
type Table = readonly AreaFigures[]

function tableAt(file: PlannedFile, at: Moment, columns: number): Table {
  return file.rows.map(({ districts }) =>
    sumFigures(
      districts.map((district) => districtFigures(district, at)),
      columns,
    ),
  )
}

/** Votes follow the stations, and neither ever falls: stations alone tell whether anything changed. */
function grew(table: Table, before: Table): boolean {
  return table.some((row, at) => row.stationsPublished !== before[at]?.stationsPublished)
}

function issuedFile(file: PlannedFile, table: Table, issuedAt: Moment): IssuedFile {
  const columns = table[0]?.votes.length ?? 0
  const chart = written(sumFigures(table, columns))
  const rows = table.map((figures, at) => [
    undotted(file.rows[at]?.area ?? ''),
    { psu: 'Reguler', ...written(figures), status_progress: true },
  ])
  const text = JSON.stringify({
    mode: 'hhcw',
    tungsura: { chart, table: Object.fromEntries(rows) },
    psu: 'Reguler',
    ts: formatWibStamp(issuedAt),
  })
  return { file: `${undotted(file.area)}.json`, text, issuedAt }
}

/** Figures in the publisher's members; pair ids are the ballot numbers. */
function written({ stationsPublished, stationsTotal, votes }: AreaFigures) {
  const share = stationsTotal > 0 ? stationsPublished / stationsTotal : 0
  return {
    ...Object.fromEntries(votes.map((count, column) => [column + 1, count])),
    progres: {
      total: stationsTotal,
      persen: Math.round(share * 10_000) / 100,
      progres: stationsPublished,
    },
  }
}

function undotted(code: string): string {
  return code.replaceAll('.', '')
}
