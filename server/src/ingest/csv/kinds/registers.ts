import { optional } from '../column.ts'
import { filled, reportOf } from '../kind.ts'
import { stationKind } from '../station-kind.ts'
import { count, degrees, problem } from '../values.ts'

/** What comes in pairs, and how it is asked for. */
const pairs = [
  ['latitude', 'longitude', 'Give latitude and longitude together.'],
  ['male', 'female', 'Give men and women together.'],
] as const

/** What the register says of stations: surveyed coordinates, and voters of the final list. */
export const registers = stationKind({
  name: 'registers',
  columns: {
    latitude: optional(degrees(90), 'lintang, lat'),
    longitude: optional(degrees(180), 'bujur, lon, lng, long'),
    male: optional(count, 'laki laki, lk, l, pemilih laki laki'),
    female: optional(count, 'perempuan, pr, p, pemilih perempuan'),
    total: optional(count, 'jumlah, dpt, jumlah pemilih, jumlah dpt, registered'),
  },
  oneOf: pairs.map(([one, other]) => [one, other]),
  build: ({ total, ...own }) => {
    for (const [one, other, advice] of pairs) {
      if ((own[one] === undefined) !== (own[other] === undefined)) {
        return { field: one, ...problem('EMPTY', advice) }
      }
    }
    const { male, female, latitude } = own
    if (male === undefined && latitude === undefined) {
      const reason = 'The row says nothing of its station; give coordinates or voters.'
      return { field: 'latitude', ...problem('EMPTY', reason) }
    }
    const sum = (male ?? 0) + (female ?? 0)
    if (total !== undefined && male !== undefined && total !== sum) {
      const reason = `The total is ${total}, men and women are ${sum}; correct one.`
      return { field: 'total', ...problem('TOTAL_DIFFERS', reason) }
    }
    return reportOf(own)
  },
  identity: (report) => [filled(report, ['latitude', 'male'])],
})
