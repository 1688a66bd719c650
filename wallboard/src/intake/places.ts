import type { IntakePlacesQuery, ResultOf } from '@ruang-pantau/schema'
import type { IntakeWords } from '../words/intake.ts'
import type { ChosenPlace } from './draft.ts'

type Found = ResultOf<typeof IntakePlacesQuery>['search'][number]

/** Found places in words. */
export function shownPlaces(found: readonly Found[], words: IntakeWords['place']): ChosenPlace[] {
  return found.map((place) => placeOf(place, words))
}

function placeOf(place: Found, words: IntakeWords['place']): ChosenPlace {
  if ('village' in place) {
    const { code, number, village } = place
    const title = words.station(number, village.name)
    return {
      code,
      title,
      where: joined(words.district(village.parent?.name ?? ''), village.parent?.parent?.name),
    }
  }
  const { code, name, level, parent } = place
  const title = level === 'DISTRICT' ? words.district(name) : name
  const around = [parent, parent?.parent].flatMap((area) => {
    if (!area || area.level === 'PROVINCE') return []
    return [area.level === 'DISTRICT' ? words.district(area.name) : area.name]
  })
  return { code, title, where: joined(...around) }
}

function joined(...parts: (string | undefined)[]): string {
  return parts.filter((part) => part !== undefined && part !== '').join(', ')
}
