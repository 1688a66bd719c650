import { HubQuery } from '@ruang-pantau/schema'
import type { Ask } from '../../../feed/query.ts'

/**
 * The hub's time, epoch milliseconds, as it says itself: the page's clock is this machine's own until
 * the hub was first heard, which in a rehearsal is years off.
 */
export async function hubNow(ask: Ask): Promise<number> {
  return Date.parse((await ask(HubQuery, {})).hub.now)
}
