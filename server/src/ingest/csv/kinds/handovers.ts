import type { BallotStage } from '../../../domain/handovers.ts'
import { areaKind } from '../area-kind.ts'
import { optional, required } from '../column.ts'
import { count, plain, word } from '../values.ts'

const stage = word<BallotStage>([
  ['PRINTED', 'cetak', 'dicetak', 'percetakan'],
  ['WAREHOUSE', 'gudang', 'diterima gudang'],
  ['SORTED', 'sortir', 'sortir lipat', 'disortir'],
  ['PACKED', 'kemas', 'dikemas', 'pengepakan'],
  ['DISTRICT', 'kecamatan', 'ppk'],
  ['VILLAGE', 'desa', 'kelurahan', 'pps'],
  ['RESERVE', 'cadangan', 'cadangan psu'],
])

/** Longest name of a party. */
const LONGEST = 200

/** Records of hand-over (BAST) of ballots on their way. */
export const handovers = areaKind({
  name: 'handovers',
  columns: {
    stage: required(stage, 'tahap, tahapan'),
    quantity: required(count, 'jumlah, jumlah surat suara, surat suara'),
    damaged: optional(count, 'rusak, surat suara rusak'),
    replaced: optional(count, 'pengganti, diganti'),
    boxes: optional(count, 'kotak, jumlah kotak'),
    from: required(plain(LONGEST), 'dari, yang menyerahkan, penyerah'),
    to: required(plain(LONGEST), 'kepada, yang menerima, penerima'),
  },
  identity: (report) => [report['stage']],
})
