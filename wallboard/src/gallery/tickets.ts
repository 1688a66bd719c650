import type { Category, Severity, Ticket, TicketChange, TicketStep } from '../feed/index.ts'
import type { WallTickets } from '../scenes/shared/input.ts'
import { builtLand, districts } from './land.ts'

/** What a built ticket differs in from the plain one. */
export type TicketWishes = Partial<Ticket>

const points = new Map(
  builtLand().districts.map(({ properties: { code, label } }) => [code, label] as const),
)

/** Station 4 of a village in the middle of a district of the built land, or of any other. */
export function stationIn(district: string): NonNullable<Ticket['place']> {
  const [longitude, latitude] = points.get(district) ?? [112.75, -7.35]
  return {
    __typename: 'PollingStation',
    code: `${district}.2001.004`,
    number: 4,
    village: { name: 'Sukorejo' },
    coordinates: { longitude, latitude },
  }
}

/**
 * A ticket: a shortage at a station that was opened at 10:00 WIB, has had its response and two hours
 * left at the built moment of 10:17, unless wished otherwise.
 */
export function ticket(number: number, wishes: TicketWishes = {}): Ticket {
  return {
    number,
    kind: 'INCIDENT',
    category: 'LOGISTICS',
    severity: 'MEDIUM',
    state: 'ASSIGNED',
    title: 'Surat suara kurang 25',
    openedAt: '2024-11-28T03:00:00Z',
    changedAt: '2024-11-28T03:05:00Z',
    respondedAt: '2024-11-28T03:05:00Z',
    respondBy: '2024-11-28T04:00:00Z',
    resolveBy: '2024-11-28T05:17:00Z',
    overdue: false,
    place: stationIn('35.12.07'),
    ...wishes,
  }
}

/** Tickets as a wall has them; `open` null: not known. */
export function wallTickets(
  open: readonly Ticket[] | null,
  changes: readonly TicketChange[] = [],
): WallTickets {
  const byNumber = open && new Map(open.map((one) => [one.number, one] as const))
  return { open: byNumber, changes, refused: false }
}

const titles: readonly (readonly [string, Category])[] = [
  ['Surat suara kurang 25', 'LOGISTICS'],
  ['Tidak ada sinyal, C.Hasil belum terkirim', 'SIREKAP'],
  ['Daftar pemilih tertukar dengan TPS tetangga', 'VOTING'],
  ['Saksi keberatan atas surat suara tidak sah', 'COUNTING'],
  ['Jembatan menuju TPS terputus banjir, kotak suara belum dapat lewat', 'DISASTER'],
  ['Ketua KPPS sakit', 'OFFICER'],
]
const severities: readonly Severity[] = [
  'LOW',
  'MEDIUM',
  'LOW',
  'HIGH',
  'MEDIUM',
  'LOW',
  'CRITICAL',
]
const steps: readonly TicketStep[] = ['NEW', 'ASSIGNED', 'IN_PROGRESS', 'VERIFIED', 'ESCALATED']

function spreadTicket(index: number): Ticket {
  const [title, category] = titles[index % titles.length] ?? ['', 'OFFICER']
  const district = districts[(index * 53) % districts.length]?.code ?? '35.01.01'
  const unanswered = index % 5 === 0
  return ticket(index + 1, {
    title,
    category,
    severity: severities[index % severities.length] ?? 'LOW',
    state: steps[index % steps.length] ?? 'NEW',
    place: index % 23 === 11 ? null : stationIn(district),
    ...(unanswered ? { state: 'NEW', respondedAt: null } : {}),
    ...(index % 11 === 3 ? { overdue: true, resolveBy: '2024-11-28T02:40:00Z' } : {}),
  })
}

const many = Array.from({ length: 160 }, (_, index) => spreadTicket(index))

/** What was written by somebody who means harm, or writes from right to left. */
const hostile = ticket(9001, {
  severity: 'CRITICAL',
  respondedAt: null,
  title: '<b onclick="alert(1)">{{ 7*7 }}</b> =cmd() \u202Egnirts desrever שלום',
})

/** What the tickets of a wall can be. */
export const ticketStates = {
  live: wallTickets(
    [...many, hostile],
    [
      { key: '3 0', ticket: hostile, before: null, what: 'OPENED' },
      { key: '2 0', ticket: spreadTicket(2), before: 'ASSIGNED', what: 'MOVED' },
      { key: '1 0', ticket: spreadTicket(3), before: 'VERIFIED', what: 'OVERDUE' },
      { key: '0 0', ticket: spreadTicket(8), before: 'NEW', what: 'OTHER' },
    ],
  ),
  empty: wallTickets([]),
  unknown: wallTickets(null),
  refused: { ...wallTickets(null), refused: true },
} satisfies Record<string, WallTickets>
