import type { OpenIncidentMutation, VariablesOf } from '@ruang-pantau/schema'

/** A new ticket as it is sent; its key is the parcel's for good. */
export type OpenInput = VariablesOf<typeof OpenIncidentMutation>['input']

/** Why the hub would not open a ticket. */
export type ParcelProblem = { code: string; message: string; path: readonly string[] }

/** A new ticket on its way. The key makes sure that it is opened once, however often it is sent. */
export type Parcel = {
  input: OpenInput
  /** When it was sent off, epoch milliseconds of this machine. */
  at: number
  /** Null while it is on its way; else it waits for a person. */
  problem: ParcelProblem | null
}

/** What became of one attempt to deliver. */
export type Delivery =
  | { kind: 'ACKNOWLEDGED'; number: number; similar: readonly number[] }
  | { kind: 'REFUSED'; problem: ParcelProblem }
  /** The hub could not be reached, or did not answer: nobody knows whether it took it. */
  | { kind: 'AWAY' }
  /** The session is over; its owner must sign in first. */
  | { kind: 'SIGNED_OUT' }

/** The next parcel to send, the oldest first; null when none is on its way. */
export function nextOf(parcels: readonly Parcel[]): Parcel | null {
  const waiting = parcels.filter(({ problem }) => problem === null)
  return waiting.toSorted((one, other) => one.at - other.at)[0] ?? null
}

/** The parcels after an attempt: gone when acknowledged, held with its problem when refused. */
export function afterDelivery(
  parcels: readonly Parcel[],
  key: string,
  delivery: Delivery,
): readonly Parcel[] {
  if (delivery.kind === 'ACKNOWLEDGED') return parcels.filter(({ input }) => input.key !== key)
  if (delivery.kind !== 'REFUSED') return parcels
  const { problem } = delivery
  return parcels.map((parcel) => (parcel.input.key === key ? { ...parcel, problem } : parcel))
}

/** Reads what a shelf holds; null for what is no parcel. */
export function readParcel(kept: unknown): Parcel | null {
  if (typeof kept !== 'object' || kept === null || !('input' in kept) || !('at' in kept))
    return null
  const { input } = kept as Parcel
  return typeof input?.key === 'string' ? (kept as Parcel) : null
}
