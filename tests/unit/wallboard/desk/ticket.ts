import type { Place, Ticket } from '../../../../wallboard/src/desk/live/ticket.ts'
import type { TicketFrame } from '../../../../wallboard/src/desk/live/frames.ts'

/** TPS 4 of the village Robatal, in the district of the same name. */
export const robatal: Place = {
  __typename: 'PollingStation',
  code: '35.27.10.2014.004',
  number: 4,
  village: { name: 'Robatal', parent: { name: 'Robatal', parent: { name: 'Kabupaten Sampang' } } },
}

/** A ticket of the desk; an open one of medium severity at Robatal unless said otherwise. */
export function ticket(number: number, said: Partial<Ticket> = {}): Ticket {
  return {
    number,
    version: 1,
    kind: 'INCIDENT',
    category: 'LOGISTICS',
    severity: 'MEDIUM',
    state: 'NEW',
    title: `Surat suara kurang ${number}`,
    openedAt: '2024-11-27T07:00:00+07:00',
    changedAt: '2024-11-27T07:00:00+07:00',
    respondBy: '2024-11-27T08:00:00+07:00',
    respondedAt: null,
    resolveBy: '2024-11-28T07:00:00+07:00',
    paused: false,
    overdue: false,
    assignee: null,
    escalation: 0,
    referredTo: null,
    childCount: 0,
    allowedVerbs: ['VERIFY', 'ASSIGN', 'COMMENT', 'MERGE', 'LINK'],
    parent: null,
    mergedInto: null,
    place: robatal,
    ...said,
  }
}

/** A frame of tickets; CHANGES of the first epoch unless said otherwise. */
export function ticketFrame(said: Partial<TicketFrame> & { seq: number }): TicketFrame {
  return {
    kind: 'CHANGES',
    epoch: 'first',
    asOf: '2024-11-27T07:30:00+07:00',
    cursor: `cursor-${said.seq}`,
    left: [],
    incidents: [],
    ...said,
  }
}

/** A storage that lives as long as the test; `full` makes it refuse to keep anything more. */
export function memoryStorage(): Storage & { full: boolean } {
  const kept = new Map<string, string>()
  const storage = {
    full: false,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (storage.full) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
      // As in a browser, what is kept are the storage's own properties.
      Object.defineProperty(storage, key, { value, enumerable: true, configurable: true })
    },
    removeItem: (key: string) => {
      kept.delete(key)
      Reflect.deleteProperty(storage, key)
    },
    clear: () => kept.clear(),
    key: (index: number) => [...kept.keys()][index] ?? null,
    get length() {
      return kept.size
    },
  }
  return storage
}
