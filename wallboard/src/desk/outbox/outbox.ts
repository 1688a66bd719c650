import { backoff } from '../../feed/backoff.ts'
import type { Timers } from '../../feed/port.ts'
import type { Shelf } from '../draft/shelf.ts'
import { afterDelivery, nextOf, readParcel } from './parcel.ts'
import type { Delivery, OpenInput, Parcel } from './parcel.ts'

/** What an outbox needs and whom it tells. */
export type OutboxSurroundings = {
  shelf: Shelf
  deliver: (input: OpenInput) => Promise<Delivery>
  timers: Timers
  /** 0 to 1, as `Math.random`. */
  random: () => number
  /** Epoch milliseconds. */
  now: () => number
  /** After every change of what is in it; `kept` is false once a parcel could not be shelved. */
  onParcels: (parcels: readonly Parcel[], kept: boolean) => void
  onDelivery: (parcel: Parcel, delivery: Delivery) => void
}

/** New tickets that have not been acknowledged, each kept on the shelf until it is. */
export type Outbox = {
  send: (input: OpenInput) => void
  /** Tries at once instead of after the pause; after signing in, or when the hub is back. */
  retry: () => void
  /** Gives up a parcel that was refused and returns what it said; null when it is not there. */
  takeBack: (key: string) => OpenInput | null
  stop: () => void
}

const shelved = (key: string) => `outbox/${key}`

/** Opens the outbox with what is left in it from before, and goes on delivering. */
export function openOutbox(around: OutboxSurroundings): Outbox {
  const { shelf, deliver, timers, random, now, onParcels, onDelivery } = around
  let parcels: readonly Parcel[] = shelf
    .names('outbox/')
    .map((name) => readParcel(shelf.read(name)))
    .filter((parcel) => parcel !== null)
  let kept = true
  let sending = false
  let stopped = false
  let attempt = 0
  let cancel = () => {}

  function renew(next: readonly Parcel[]): void {
    const left = new Set(next.map(({ input }) => input.key))
    for (const { input } of parcels) if (!left.has(input.key)) shelf.write(shelved(input.key), null)
    for (const parcel of next)
      if (!parcels.includes(parcel)) kept = shelf.write(shelved(parcel.input.key), parcel) && kept
    parcels = next
    kept ||= parcels.length === 0
    onParcels(parcels, kept)
  }

  async function work(): Promise<void> {
    const parcel = nextOf(parcels)
    if (sending || stopped || parcel === null) return
    sending = true
    const delivery = await deliver(parcel.input)
    sending = false
    if (stopped) return
    renew(afterDelivery(parcels, parcel.input.key, delivery))
    onDelivery(parcel, delivery)
    if (delivery.kind === 'SIGNED_OUT') return
    if (delivery.kind === 'AWAY') cancel = timers.after(backoff(attempt++, random()), work)
    else {
      attempt = 0
      void work()
    }
  }

  function retry(): void {
    cancel()
    attempt = 0
    void work()
  }

  onParcels(parcels, kept)
  void work()
  return {
    send: (input) => {
      renew([...parcels, { input, at: now(), problem: null }])
      retry()
    },
    retry,
    takeBack: (key) => {
      const parcel = parcels.find(({ input }) => input.key === key)
      renew(parcels.filter(({ input }) => input.key !== key))
      return parcel?.input ?? null
    },
    stop: () => {
      stopped = true
      cancel()
    },
  }
}
