import { HubError } from '../../domain/errors.ts'
import { isWithin, lineage, normaliseCode } from '../../domain/geography/codes.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import { isOverdue } from '../../domain/incidents/clocks.ts'
import { type Incident, incidentArea, isOpen } from '../../domain/incidents/incident.ts'
import { type Context, requireArea } from '../context.ts'
import type { IncidentFilter } from './filter.ts'
import { maySee, textsFor } from './view.ts'

/** Longest text that is searched for, in characters. */
const TEXT_LIMIT = 200

type Test = (incident: Incident) => boolean

/**
 * The tickets that fit a filter and that who asks may see, by number. Throws BAD_USER_INPUT for an
 * area or place that does not exist, and for a text that is too long.
 */
export function matching(context: Context, filter: IncidentFilter): Incident[] {
  const { access, services } = context
  const { incidents } = services.state.projections
  const tests = testsOf(context, filter)
  // Who may see the province may see it all: asked once, and not of every ticket.
  const all = access.may('incidents.read', '35')
  const candidates = filter.open === true ? incidents.open('35') : incidents.all()
  return candidates.filter(
    (incident) => tests.every((test) => test(incident)) && (all || maySee(context, incident)),
  )
}

function testsOf(context: Context, filter: IncidentFilter): Test[] {
  const { services } = context
  const { states, categories, severities, open, overdue, assignee, unassigned, parent } = filter
  const { clock, state } = services
  const within = filter.within ? requireArea(services, filter.within, 'within').code : null
  const place = filter.place ? requirePlace(services.geography, filter.place) : null
  const now = clock.now()
  const late: Test = (incident) => isOverdue(incident, state.day.rules.incidents, now)
  const asked: (Test | null | undefined | false)[] = [
    within !== null && ((incident) => isWithin(incidentArea(incident), within)),
    place !== null && ((incident) => incident.place === place),
    states && ((incident) => states.includes(incident.state)),
    categories && ((incident) => categories.includes(incident.category)),
    severities && ((incident) => severities.includes(incident.severity)),
    typeof open === 'boolean' && ((incident) => isOpen(incident) === open),
    typeof overdue === 'boolean' && ((incident) => late(incident) === overdue),
    typeof assignee === 'string' &&
      ((incident) => textsFor(context, incident)(incident.assignee) === assignee),
    typeof unassigned === 'boolean' && (({ assignee: who }) => (who === null) === unassigned),
    typeof parent === 'number' && causedBy(context, parent),
    typeof filter.text === 'string' && saying(context, filter.text),
  ]
  return asked.filter((test) => typeof test === 'function')
}

/** Children of a ticket that who asks may not see are not found by it. */
function causedBy(context: Context, parent: number): Test {
  const cause = context.services.state.projections.incidents.get(parent)
  const seen = cause !== undefined && maySee(context, cause)
  return (incident) => seen && incident.parent === parent
}

/** Every word must stand in what who asks may read of the ticket, or in the names of its place. */
function saying(context: Context, asked: string): Test {
  if (asked.length > TEXT_LIMIT) {
    const message = `text: at most ${TEXT_LIMIT} characters, not ${asked.length}. Shorten it.`
    throw new HubError('BAD_USER_INPUT', message)
  }
  const number = /^#?(\d{1,9})$/.exec(asked.trim())
  const words = asked.toLowerCase().split(/\s+/).filter(Boolean)
  const said: Test = (incident) => {
    const { title, description, place } = incident
    const names = placeNames(context.services.geography, place)
    const text = textsFor(context, incident)(`${title}\n${description}`)
    const heard = `${text}\n${names}`.toLowerCase()
    return words.every((word) => heard.includes(word))
  }
  if (!number) return said
  const wanted = Number(number[1])
  const exact: Test = (incident) => incident.number === wanted
  return asked.includes('#') ? exact : (incident) => exact(incident) || said(incident)
}

function placeNames(geography: Geography, place: string | null): string {
  if (place === null) return ''
  const station = geography.station(place)
  const names = lineage(station?.village ?? place).map((code) => geography.area(code)?.name ?? '')
  return [...(station ? [`TPS ${station.number}`] : []), ...names].join(' ')
}

function requirePlace(geography: Geography, given: string): string {
  const code = normaliseCode(given)
  if (code !== null && geography.has(code, '35')) return code
  const message = `place: there is no place "${given.slice(0, 40)}". Give a code such as 35.78.01.1001.003.`
  throw new HubError('BAD_USER_INPUT', message)
}
