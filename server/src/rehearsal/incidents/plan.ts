import type { Moment } from '../../domain/clock.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import { MINUTE, wholeSecond } from '../moments.ts'
import { type Random, randomFor } from '../random.ts'
import { withCause } from './cause.ts'
import { drawHour, endOf, type TicketDay, ticketDays } from './days.ts'
import { drawDesk, Life, lifeOf } from './life.ts'
import { openingOf } from './opening.ts'
import { drawStory } from './stories/index.ts'
import type { DueTicket, PlannedTicket } from './ticket.ts'
import { inProportion, pollingDayTickets } from './weights.ts'

/** Share of tickets that are told twice, 0 to 1; of these again, how many the desk merges. */
const TWICE = { told: 0.03, merged: 0.6 }

/** The tickets of a rehearsal. Asked again, or in other steps, it says the same. */
export interface TicketPlan {
  readonly tickets: readonly PlannedTicket[]
  /** What is due with them after one moment and until another (included), in order. */
  between(after: Moment, until: Moment): DueTicket[]
}

/** Decides every ticket of the days of the room. The same register and seed give the same. */
export function planTickets(geography: Geography, seed: number): TicketPlan {
  const regencies = geography.within('35', 'REGENCY').map(({ code }) => code)
  const stations = new Map(
    regencies.map((code) => [code, geography.stationsWithin(code).map((each) => each.code)]),
  )
  const counts = pollingDayTickets(
    new Map([...stations].map(([code, inside]) => [code, inside.length])),
  )
  const drawn = ticketDays.flatMap((day) => {
    const ofDay = day.share === 1 ? counts : inProportion(counts, day.share)
    return [...ofDay].flatMap(([regency, count]) => {
      const known = stations.get(regency) ?? []
      return known.length === 0 ? [] : drawDay({ day, regency, count, seed }, known, geography)
    })
  })
  const tickets = withCause(drawn)
  const agenda = tickets.flatMap(duesOf).toSorted((one, other) => one.due - other.due)
  return {
    tickets,
    between: (after, until) => agenda.filter(({ due }) => due > after && due <= until),
  }
}

interface DrawnDay {
  day: TicketDay
  regency: string
  count: number
  seed: number
}

function drawDay(
  { day, regency, count, seed }: DrawnDay,
  stations: readonly string[],
  geography: Geography,
): PlannedTicket[] {
  const tickets: PlannedTicket[] = []
  let first: PlannedTicket | null = null
  for (let at = 0; at < count; at += 1) {
    const key = `tickets/${day.name}/${regency}/${at}`
    const random = randomFor(seed, key)
    // A second telling is of the ticket before it, and never of a second telling.
    const isToldTwice = random() < TWICE.told
    if (first && isToldTwice) {
      tickets.push(again(random, key, first, day))
      first = null
    } else {
      first = drawTicket(random, key, day, stations, geography)
      tickets.push(first)
    }
  }
  return tickets
}

function drawTicket(
  random: Random,
  key: string,
  day: TicketDay,
  stations: readonly string[],
  geography: Geography,
): PlannedTicket {
  const { openedAt: moment, category } = drawHour(random, day)
  const openedAt = wholeSecond(moment)
  const story = drawStory(random, category)
  const station = stations[Math.floor(random() * stations.length)] ?? ''
  const said = openingOf(random, story, station, geography)
  const steps = lifeOf(random, story, openedAt)
  return { key, openedAt, actor: actorOf(random, said.source), said, steps }
}

/** The same told by somebody else within minutes. */
function again(random: Random, key: string, first: PlannedTicket, day: TicketDay): PlannedTicket {
  // Not on the next day: each day keeps its own number of tickets.
  const moment = Math.min(first.openedAt + (1 + random() * 20) * MINUTE, endOf(day) - 1_000)
  const openedAt = wholeSecond(moment)
  const desk = drawDesk(random)
  const note = 'Laporan yang sama dari pelapor lain.'
  const life = new Life(openedAt)
  if (random() < TWICE.merged) {
    life.after(3 + random() * 8, { verb: 'MERGE', actor: desk, other: first.key, note })
  }
  const said = {
    ...first.said,
    title: `${first.said.title} (laporan kedua)`,
    source: 'MESSAGE' as const,
  }
  return { key, openedAt, actor: desk, said, steps: life.steps }
}

function actorOf(random: Random, source: PlannedTicket['said']['source']): string {
  if (source === 'PUBLIC') return 'public'
  return source === 'FIELD' ? 'lapangan' : drawDesk(random)
}

function duesOf(ticket: PlannedTicket): DueTicket[] {
  return [
    { due: ticket.openedAt, ticket, step: null, key: ticket.key },
    ...ticket.steps.map((step, at) => {
      return { due: step.due, ticket, step, key: `${ticket.key}/${at}` }
    }),
  ]
}
