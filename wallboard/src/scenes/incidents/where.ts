import type { Ticket } from '../../feed/index.ts'
import { headingName, regencyOf, shortName } from '../../figures/names.ts'
import { nameOf } from '../shared/input.ts'
import type { Wall } from '../shared/input.ts'
import { districtOf } from '../shared/tickets.ts'

/** Village and station, as far as the place is one; a village's name alone is no place. */
function smallest({ place }: Ticket): string[] {
  if (place?.__typename === 'PollingStation') return [`TPS ${place.number}`, place.village.name]
  return place?.level === 'VILLAGE' ? [place.name] : []
}

/**
 * Where a ticket is, the smallest first: station, village, district, regency. What belongs to the
 * whole province says so.
 */
export function whereOf(wall: Wall, ticket: Ticket): string {
  const { format } = wall
  const { place } = ticket
  if (place === null || (place.__typename === 'Area' && place.level === 'PROVINCE'))
    return format.words.incidents.everywhere
  const district = districtOf(ticket)
  const regency = nameOf(wall, regencyOf(place.code))
  if (district === null) return headingName(regency)
  const inside = format.words.incidents.district(nameOf(wall, district))
  return [...smallest(ticket), inside, shortName(regency)].join(', ')
}
