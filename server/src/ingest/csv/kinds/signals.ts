import { required } from '../column.ts'
import { stationKind } from '../station-kind.ts'
import { word } from '../values.ts'

const signal = word<boolean>([
  [true, 'ada', 'ya', 'yes', '1', 'ada sinyal'],
  [false, 'tidak ada', 'tidak', 'no', '0', 'tanpa sinyal', 'blank spot'],
])

/** Which stations can be reached. */
export const signals = stationKind({
  name: 'signals',
  columns: { signal: required(signal, 'sinyal, status sinyal') },
})
