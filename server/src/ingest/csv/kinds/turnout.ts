import { required } from '../column.ts'
import { stationKind } from '../station-kind.ts'
import { count } from '../values.ts'

/** Voters who came, by kind. */
export const turnout = stationKind({
  name: 'turnout',
  columns: {
    registered: required(count, 'dpt, pemilih dpt, hadir dpt, pengguna hak pilih dpt'),
    movedIn: required(count, 'dptb, pindahan, pemilih dptb, hadir dptb'),
    unregistered: required(count, 'dpk, pemilih dpk, hadir dpk'),
  },
})
