import { type Columns, optional, required, type Values } from './column.ts'
import { type Built, type CsvKind, type Report, reportOf, stampOf } from './kind.ts'
import { contest, observedAt } from './station-kind.ts'
import { codeOf, plain } from './values.ts'

/** Columns of every row about an area and a contest. */
const common = {
  key: optional(plain(200), 'kunci, id laporan'),
  area: required(
    codeOf([1, 2, 3, 4], '35.78.01'),
    'kode wilayah, kode, kode kecamatan, kode kabupaten, kode kota, kode desa, area code',
  ),
  contest,
  observedAt,
}

/** What a kind of file about areas adds to what they have in common. */
interface AreaKind<Of extends Columns> {
  name: string
  columns: Of
  /** Fields that hold moments, beside `observedAt`. */
  moments?: readonly string[]
  /** True when rows must be taken one after the other, in the order of the file. */
  ordered?: boolean
  /** What a row says beside its area, contest and moment; all of its own columns when absent. */
  build?(own: Values<Of>): Built
  /** What tells a report from others of the same area, contest and moment. */
  identity?(report: Report): readonly unknown[]
}

/** A kind of file whose rows are about one contest of an area. */
export function areaKind<Of extends Columns>(kind: AreaKind<Of>): CsvKind {
  const { name, columns, moments = [], ordered = false, build, identity } = kind
  return {
    name,
    input: name,
    ordered,
    moments: ['observedAt', ...moments],
    columns: { ...common, ...columns },
    oneOf: [],
    // Every reader gives what its column says.
    build: (values) => {
      const { area, contest: of, observedAt: at, ...own } = values as Values<typeof common>
      const built = build ? build(own as unknown as Values<Of>) : reportOf(own)
      if ('field' in built) return built
      return reportOf({ area, contest: of, observedAt: at, ...built.report })
    },
    identity: (report) => [
      report['area'],
      report['contest'],
      stampOf(report),
      ...(identity ? identity(report) : []),
    ],
  }
}
