import { headingName } from '../../figures/names.ts'
import type { Place } from '../live/ticket.ts'

/**
 * A place as the room says it, the smallest first: station, village, district, regency. Never a
 * station or village alone: their names are not keys.
 */
export function namesOf(place: Place): readonly string[] {
  if (place.__typename === 'PollingStation') {
    const { number, village } = place
    const district = village.parent
    const names = [`TPS ${number}`, village.name]
    if (district) names.push(areaName({ name: district.name, level: 'DISTRICT' }))
    if (district?.parent) names.push(headingName(district.parent.name))
    return names
  }
  const names = [areaName(place)]
  let above: Above | null | undefined = place.parent
  while (above && above.level !== 'PROVINCE') {
    names.push(areaName(above))
    above = above.parent
  }
  return names
}

/** A district says that it is one: villages often have the name of theirs. */
function areaName({ name, level }: { name: string; level: string }): string {
  return level === 'DISTRICT' ? `Kec. ${name}` : headingName(name)
}

type Above = { name: string; level: string; parent?: Above | null }

/** The names in one line, `TPS 3, Karang Pilang, Kec. Karang Pilang, Kota Surabaya`. */
export function placeLine(place: Place): string {
  return namesOf(place).join(', ')
}
