import { ballotCounts } from '../../../domain/ballots.ts'
import { optional } from '../column.ts'
import { filled, reportOf } from '../kind.ts'
import { contest, stationKind } from '../station-kind.ts'
import { count, plain, problem } from '../values.ts'

/** Longest text of a hand-over, in characters. */
const LONGEST = 200

/** Ballots received, used, spoiled and left at stations; each row says one or more of them. */
export const ballots = stationKind({
  name: 'ballots',
  columns: {
    contest,
    received: optional(count, 'diterima, surat suara diterima, ss diterima'),
    used: optional(count, 'digunakan, terpakai, surat suara digunakan, ss digunakan'),
    spoiled: optional(
      count,
      'rusak, rusak keliru coblos, dikembalikan, surat suara rusak, ss rusak',
    ),
    unused: optional(count, 'tidak digunakan, tidak terpakai, sisa, surat suara tidak digunakan'),
    from: optional(plain(LONGEST), 'yang menyerahkan, dari'),
    to: optional(plain(LONGEST), 'yang menerima, kepada'),
    condition: optional(plain(LONGEST), 'keadaan, kondisi'),
  },
  oneOf: ballotCounts.map((field) => [field]),
  build: (own) => {
    if (ballotCounts.some((field) => own[field] !== undefined)) return reportOf(own)
    return { field: 'received', ...problem('EMPTY', 'The row has no count; fill one or more.') }
  },
  identity: (report) => [report['contest'], filled(report, ballotCounts)],
})
