import { HOUR, POLLING_DAY, PUBLIC_COUNT_SNAPSHOT } from '../moments.ts'
import type { Fault } from './fault.ts'

/** The public count stands still, as it did on 28 November. */
export const publicCountFrozen: Fault = {
  name: 'public-count-frozen',
  does: 'From 10:15 to 18:30 on 28 November no file of the public count is put out.',
  shows:
    'The public count of the province stops moving an hour later, while stations are published.',
  withholds: (stamp) => stamp > PUBLIC_COUNT_SNAPSHOT && stamp < POLLING_DAY + 42.5 * HOUR,
}
