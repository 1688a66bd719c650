import { OpenIncidentMutation } from '@ruang-pantau/schema'
import type { Ask } from '../../feed/query.ts'
import { RefusedError } from '../../feed/query.ts'
import { DeclinedError } from '../live/ask.ts'
import type { Delivery, OpenInput } from './parcel.ts'

/** Sends a new ticket to the hub. Never rejects. */
export async function deliverTicket(ask: Ask, input: OpenInput): Promise<Delivery> {
  try {
    const { outcome } = await ask(OpenIncidentMutation, { input })
    if (outcome.__typename === 'IncidentSuccess') {
      const similar = outcome.similar.map(({ number }) => number)
      return { kind: 'ACKNOWLEDGED', number: outcome.incident.number, similar }
    }
    const { code, message, path } = outcome
    return { kind: 'REFUSED', problem: { code, message, path } }
  } catch (error) {
    if (error instanceof RefusedError) return { kind: 'SIGNED_OUT' }
    if (!(error instanceof DeclinedError)) return { kind: 'AWAY' }
    return { kind: 'REFUSED', problem: { code: error.code, message: error.message, path: [] } }
  }
}
