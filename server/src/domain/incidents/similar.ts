import type { Moment } from '../clock.ts'
import { levelOf, parentOf } from '../geography/codes.ts'
import type { Incident } from './incident.ts'

/** Minutes between two openings within which tickets of one place may be about the same, by rule. */
export const defaultSimilarMinutes = 120

/** Most tickets that are suggested. */
const MOST = 10

const MINUTE: Moment = 60_000

/** What of a ticket tells whether another is about the same. */
type Compared = Pick<Incident, 'number' | 'category' | 'title' | 'place' | 'openedAt'>

/**
 * The area in which tickets like one are looked for: a station's village, because a caller may have
 * named no more than that; otherwise its own place, and the province for a ticket without one.
 */
export function similarArea({ place }: Pick<Incident, 'place'>): string {
  if (place === null) return '35'
  return (levelOf(place) === null ? parentOf(place) : place) ?? '35'
}

/**
 * Those of some tickets that may be about the same as one: of its category, opened within so many
 * minutes of it, and of its place, where a village and a station in it are one. At most ten, the
 * likeliest first: the same place, then more words of the title in common, then the nearest in time.
 * Only a suggestion: nothing is merged by it. Whether they are open, and may be seen, is the caller's.
 */
export function similarTo<Ticket extends Compared>(
  ticket: Compared,
  others: readonly Ticket[],
  minutes: number,
): Ticket[] {
  const words = wordsOf(ticket.title)
  return others
    .flatMap((other) => {
      const apart = Math.abs(other.openedAt - ticket.openedAt)
      const isAbout = other.number !== ticket.number && other.category === ticket.category
      if (!isAbout || apart > minutes * MINUTE) return []
      const distance = distanceOf(ticket.place, other.place)
      const common = wordsOf(other.title).filter((word) => words.includes(word)).length
      // Two tickets of the whole province have no place in common, only what they say.
      const isNowhere = ticket.place === null && common === 0
      return distance === null || isNowhere ? [] : [{ other, distance, common, apart }]
    })
    .toSorted((one, two) => {
      return (
        one.distance - two.distance ||
        two.common - one.common ||
        one.apart - two.apart ||
        one.other.number - two.other.number
      )
    })
    .slice(0, MOST)
    .map(({ other }) => other)
}

/** 0 for the same place, 1 for a village and a station in it; null for places apart. */
function distanceOf(one: string | null, other: string | null): number | null {
  if (one === other) return 0
  if (one === null || other === null) return null
  const isInside = (inner: string, outer: string) => {
    return levelOf(inner) === null && parentOf(inner) === outer
  }
  return isInside(one, other) || isInside(other, one) ? 1 : null
}

function wordsOf(title: string): string[] {
  return [...new Set(title.toLowerCase().match(/[\p{L}\p{N}]{2,}/gu))]
}
