import { type Column, type Columns, optional, required, type Values } from './column.ts'
import { type Built, type CsvKind, type Report, reportOf, stampOf } from './kind.ts'
import { codeOf, count, moment, plain, problem, type FieldProblem, word } from './values.ts'

/** When it was seen. */
export const observedAt: Column<number> = required(
  moment,
  'waktu, waktu laporan, waktu pengamatan, tanggal, tanggal jam, time',
)

/** Which of the station's two contests. */
export const contest: Column<'governor' | 'regency'> = required(
  word<'governor' | 'regency'>([
    ['governor', 'gubernur', 'pilgub', 'pemilihan gubernur', 'pgwg'],
    ['regency', 'bupati', 'walikota', 'pilbup', 'pilwali', 'pilwalkot', 'bupati walikota', 'pbwb'],
  ]),
  'pemilihan, jenis pemilihan, jenis',
)

/** Columns of every row about a station: its code, or that of its village and its number. */
const common = {
  key: optional(plain(200), 'kunci, id laporan'),
  station: optional(codeOf([5], '35.78.01.1001.003'), 'kode tps, tps code, station code'),
  village: optional(
    codeOf([4], '35.78.01.1001'),
    'kode desa, kode kelurahan, kode desa kelurahan, kode kel, kode wilayah, village code',
  ),
  number: optional(count, 'tps, no tps, nomor tps, nomor, station number'),
  observedAt,
}

/** What a kind of file about stations adds to what they have in common. */
interface StationKind<Of extends Columns> {
  name: string
  columns: Of
  /** Sets of columns of which one must be in the header, beside those that name the station. */
  oneOf?: readonly (readonly string[])[]
  /** What a row says beside its station and moment; all of its own columns when absent. */
  build?(own: Values<Of>): Built
  /** What tells a report from others of the same station and moment. */
  identity?(report: Report): readonly unknown[]
}

/** A kind of file whose rows are about stations. */
export function stationKind<Of extends Columns>(kind: StationKind<Of>): CsvKind {
  const { name, oneOf, build, identity } = kind
  return {
    name,
    input: name,
    ordered: false,
    moments: ['observedAt'],
    columns: { ...common, ...kind.columns },
    oneOf: [[['station'], ['village', 'number']], ...(oneOf ? [oneOf] : [])],
    // Every reader gives what its column says.
    build: (values) => {
      const { station, village, number, observedAt: at, ...own } = values as Values<typeof common>
      const place = stationOf({ station, village, number })
      if ('field' in place) return place
      const built = build ? build(own as unknown as Values<Of>) : reportOf(own)
      return 'field' in built ? built : reportOf({ ...place, observedAt: at, ...built.report })
    },
    identity: (report) => [
      report['station'],
      stampOf(report),
      ...(identity ? identity(report) : []),
    ],
  }
}

interface Named {
  station: string | undefined
  village: string | undefined
  number: number | undefined
}

function stationOf(named: Named): { station: string } | { field: string; problem: FieldProblem } {
  const { station, village, number = 0 } = named
  const composed =
    village === undefined || number < 1 || number > 999
      ? undefined
      : `${village}.${String(number).padStart(3, '0')}`
  if (station === undefined && composed === undefined) {
    const reason =
      'The row names no station; give its code, or the code of its village and its number.'
    return { field: 'station', ...problem('STATION_MISSING', reason) }
  }
  if (station !== undefined && composed !== undefined && station !== composed) {
    const reason = `The row names ${station} and, by village and number, ${composed}; correct one.`
    return { field: 'station', ...problem('STATION_AMBIGUOUS', reason) }
  }
  return { station: station ?? composed ?? '' }
}
