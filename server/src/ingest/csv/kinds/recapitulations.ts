import { areaKind } from '../area-kind.ts'
import { optional, required } from '../column.ts'
import { reportOf } from '../kind.ts'
import { count, plain, problem } from '../values.ts'
import { votesColumns, votesOf } from '../votes.ts'

/** Longest text of a correction. */
const LONGEST = 200

/** Recapitulation forms (D.Hasil) and their corrections: those that name what orders them. */
export const recapitulations = areaKind({
  name: 'recapitulations',
  // Each form is decided upon the one before.
  ordered: true,
  columns: {
    ...votesColumns,
    valid: optional(count, 'sah, suara sah, jumlah suara sah'),
    invalid: required(count, 'tidak sah, suara tidak sah'),
    basis: optional(plain(LONGEST), 'dasar, dasar koreksi, rekomendasi'),
    by: optional(plain(LONGEST), 'oleh, diputuskan oleh'),
    version: optional(count, 'versi'),
  },
  build: ({ valid, invalid, basis, by, version, ...own }) => {
    const votes = votesOf(own)
    if ('field' in votes) return votes
    const form = { ...votes, valid, invalid }
    if (basis === undefined && by === undefined && version === undefined) return reportOf(form)
    if (basis !== undefined && by !== undefined) {
      return reportOf({ ...form, correction: reportOf({ basis, by, version }).report })
    }
    const reason = 'A correction names what orders it and who decided it; fill both.'
    return { field: basis === undefined ? 'basis' : 'by', ...problem('EMPTY', reason) }
  },
})
