import { HubError } from '../../domain/errors.ts'
import {
  incidentCategories,
  incidentSeverities,
  incidentStates,
} from '../../domain/incidents/words.ts'
import type { IncidentFilter } from './filter.ts'

type Reader<Value> = (name: string, text: string) => Value
type Readers = { readonly [Field in keyof IncidentFilter]-?: Reader<IncidentFilter[Field]> }

/** How each parameter is read. */
const readers: Readers = {
  within: (_, text) => text,
  place: (_, text) => text,
  states: listOf(incidentStates),
  open: readBoolean,
  categories: listOf(incidentCategories),
  severities: listOf(incidentSeverities),
  overdue: readBoolean,
  assignee: (_, text) => text,
  unassigned: readBoolean,
  parent: (name, text) => {
    if (/^[1-9]\d{0,8}$/.test(text)) return Number(text)
    throw unreadable(name, 'write the number of a ticket')
  },
  text: (_, text) => text,
}

/** The filter that the parameters of an address spell. Throws BAD_USER_INPUT, naming the parameter. */
export function filterOf(query: Readonly<Record<string, unknown>>): IncidentFilter {
  const fields = Object.entries(query).map(([name, value]) => {
    const read: Reader<unknown> | undefined = Object.hasOwn(readers, name)
      ? readers[name as keyof IncidentFilter]
      : undefined
    if (!read) throw unreadable(name.slice(0, 40), 'there is no such field of IncidentFilter')
    if (typeof value !== 'string') throw unreadable(name, 'name it once')
    return [name, read(name, value)]
  })
  return Object.fromEntries(fields) as IncidentFilter
}

function readBoolean(name: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true'
  throw unreadable(name, 'write true or false')
}

function listOf<const Value extends string>(values: readonly Value[]): Reader<Value[]> {
  return (name, text) => {
    return text.split(',').map((each) => {
      const value = values.find((known) => known === each)
      if (value !== undefined) return value
      throw unreadable(name, `write one or more of ${values.join(', ')}, with commas`)
    })
  }
}

function unreadable(name: string, advice: string): HubError {
  return new HubError('BAD_USER_INPUT', `${name}: ${advice}.`)
}
