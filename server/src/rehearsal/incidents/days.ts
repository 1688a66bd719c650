import type { Moment } from '../../domain/clock.ts'
import type { IncidentCategory } from '../../domain/incidents/words.ts'
import { HOUR, POLLING_DAY } from '../moments.ts'
import type { Random } from '../random.ts'

/** Some hours of a day and what tickets are about in them. */
interface Hours {
  from: Moment
  to: Moment
  /** Of the day's tickets, in hundredths. */
  share: number
  /** Of these hours' tickets by category, in hundredths. */
  about: Readonly<Partial<Record<IncidentCategory, number>>>
}

/** A day of the room. */
export interface TicketDay {
  /** Stands in keys, so it is never changed. */
  name: string
  /** Tickets compared with polling day's, 0 to 1. */
  share: number
  hours: readonly Hours[]
}

const distribution = { LOGISTICS: 74, INFORMATION: 12, VIOLATION: 8, DISASTER: 4, OFFICER: 2 }
const dawn = { LOGISTICS: 62, OFFICER: 12, DISASTER: 10, VOTING: 8, VIOLATION: 6, SECURITY: 2 }
const opening = {
  VOTING: 46,
  LOGISTICS: 24,
  INFORMATION: 12,
  OFFICER: 8,
  DISASTER: 5,
  VIOLATION: 5,
}
const voting = {
  VOTING: 47,
  INFORMATION: 19,
  VIOLATION: 9,
  LOGISTICS: 8,
  DISASTER: 7,
  OFFICER: 6,
  SECURITY: 4,
}
const counting = {
  COUNTING: 60,
  SIREKAP: 14,
  DISASTER: 8,
  OFFICER: 7,
  VIOLATION: 5,
  SECURITY: 4,
  LOGISTICS: 2,
}
const evening = { SIREKAP: 70, COUNTING: 15, DISASTER: 6, OFFICER: 4, INFORMATION: 3, SECURITY: 2 }
const night = { SIREKAP: 82, COUNTING: 8, OFFICER: 6, SECURITY: 4 }
const meetings = { RECAPITULATION: 66, SIREKAP: 20, INFORMATION: 7, SECURITY: 4, OFFICER: 3 }

/** The days of the room, from 25 November to 1 December 2024; polling day is the third. */
export const ticketDays: readonly TicketDay[] = [
  day('25', 0.05, -2, [hours(8, 21, 100, distribution)]),
  day('26', 0.11, -1, [hours(6, 23, 100, distribution)]),
  day('27', 1, 0, [
    hours(4, 7, 14, dawn),
    hours(7, 9, 22, opening),
    hours(9, 13, 24, voting),
    hours(13, 17, 18, counting),
    hours(17, 22, 18, evening),
    hours(22, 24, 4, night),
  ]),
  day('28', 0.13, 1, [hours(0, 8, 30, night), hours(8, 22, 70, meetings)]),
  day('29', 0.08, 2, [hours(7, 22, 100, meetings)]),
  day('30', 0.06, 3, [hours(7, 22, 100, meetings)]),
  day('01', 0.03, 4, [hours(7, 20, 100, meetings)]),
]

/** The moment at which a day's last hours end. */
export function endOf({ hours: all }: TicketDay): Moment {
  return Math.max(...all.map(({ to }) => to))
}

/** Draws when on a day a ticket is opened, and what it is about. */
export function drawHour(random: Random, { hours: all }: TicketDay) {
  const within = drawn(random, all, ({ share }) => share)
  const openedAt = within.from + random() * (within.to - within.from)
  const [category] = drawn(random, Object.entries(within.about), ([, share]) => share)
  return { openedAt, category: category as IncidentCategory }
}

function drawn<Choice>(
  random: Random,
  choices: readonly Choice[],
  shareOf: (choice: Choice) => number,
): Choice {
  let lot = random() * choices.reduce((sum, choice) => sum + shareOf(choice), 0)
  for (const choice of choices) {
    lot -= shareOf(choice)
    if (lot < 0) return choice
  }
  throw new Error('there is nothing to draw from')
}

function day(name: string, share: number, after: number, all: readonly Hours[]): TicketDay {
  const midnight = POLLING_DAY + after * 24 * HOUR
  const moved = all.map((each) => {
    return { ...each, from: midnight + each.from, to: midnight + each.to }
  })
  return { name, share, hours: moved }
}

function hours(from: number, to: number, share: number, about: Hours['about']): Hours {
  return { from: from * HOUR, to: to * HOUR, share, about }
}
