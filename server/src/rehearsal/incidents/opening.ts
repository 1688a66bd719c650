import type { Geography } from '../../domain/geography/geography.ts'
import { lineage } from '../../domain/geography/codes.ts'
import type { IncidentOpened } from '../../domain/incidents/events.ts'
import type { Random } from '../random.ts'
import type { Story } from './story.ts'

/** Parts of a station's code that name its regency, district and village. */
const PARTS = { REGENCY: 2, DISTRICT: 3, VILLAGE: 4, STATION: 5 }

/** Roles that turn to the commission on their own. */
const PUBLIC = new Set(['Pemilih', 'Warga', 'Pendamping pemilih'])

/** What is said when a ticket of a story is opened for a station, or for an area around it. */
export function openingOf(
  random: Random,
  story: Story,
  station: string,
  geography: Geography,
): IncidentOpened {
  const { kind = 'INCIDENT', category, severity, titles, quantity: range, level, reporter } = story
  const place = station
    .split('.')
    .slice(0, PARTS[level ?? 'STATION'])
    .join('.')
  const counted = titles[Math.floor(random() * titles.length)] ?? titles[0]
  const [least, most] = range ?? [0, 0]
  const quantity = least + Math.floor(random() * (most - least + 1))
  const isCounted = counted.includes('{n}')
  const title = counted.replace('{n}', String(quantity))
  const phone = `0800-${digits(random, 3)}-${digits(random, 4)}`
  const said = { kind, category, severity, title, place, source: sourceOf(random, reporter) }
  return {
    ...said,
    description: `${reporter} melaporkan dari ${spoken(place, geography)}: ${title}.`,
    reporterName: reporter,
    reporterPhone: phone,
    ...(isCounted ? { quantity } : {}),
  }
}

/** A place with the areas around it, as it is spoken: `TPS 4, Robatal, Robatal, Kabupaten Sampang`. */
function spoken(place: string, geography: Geography): string {
  const station = geography.station(place)
  const areas = lineage(station?.village ?? place).slice(0, -1)
  const names = areas.map((code) => geography.area(code)?.name ?? code)
  return [...(station ? [`TPS ${station.number}`] : []), ...names].join(', ')
}

function sourceOf(random: Random, reporter: string): IncidentOpened['source'] {
  const lot = random()
  if (PUBLIC.has(reporter)) return lot < 0.4 ? 'PUBLIC' : lot < 0.7 ? 'PHONE' : 'MESSAGE'
  return lot < 0.55 ? 'PHONE' : lot < 0.85 ? 'MESSAGE' : 'FIELD'
}

function digits(random: Random, count: number): string {
  return String(Math.floor(random() * 10 ** count)).padStart(count, '0')
}
