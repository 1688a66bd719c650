import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import { realTimers } from '../../feed/port.ts'
import type { Ask } from '../../feed/query.ts'
import type { Shelf } from '../draft/shelf.ts'
import { deliverTicket } from './deliver.ts'
import { openOutbox } from './outbox.ts'
import type { Outbox } from './outbox.ts'
import type { Parcel } from './parcel.ts'

/** A ticket that the hub has just acknowledged. */
export type Opened = { number: number; similar: readonly number[] }

/** The outbox of who is signed in, and what it has to say. */
export type DeskOutbox = Pick<Outbox, 'send' | 'retry' | 'takeBack'> & {
  parcels: Readonly<Ref<readonly Parcel[]>>
  /** False while a reload would lose what is not sent: the browser has no room, or forbids it. */
  kept: Readonly<Ref<boolean>>
}

/** Opens the person's outbox and delivers until the scope ends. */
export function useOutbox(
  ask: () => Ask,
  shelf: Shelf,
  onOpened: (opened: Opened) => void,
): DeskOutbox {
  const parcels = shallowRef<readonly Parcel[]>([])
  const kept = ref(true)
  const { send, retry, takeBack, stop } = openOutbox({
    shelf,
    deliver: (input) => deliverTicket(ask(), input),
    timers: realTimers,
    random: Math.random,
    now: Date.now,
    onParcels: (now, shelved) => {
      parcels.value = now
      kept.value = shelved
    },
    onDelivery: (_parcel, delivery) => {
      if (delivery.kind === 'ACKNOWLEDGED') onOpened(delivery)
    },
  })
  onScopeDispose(stop)
  return { send, retry, takeBack, parcels: shallowReadonly(parcels), kept: readonly(kept) }
}
