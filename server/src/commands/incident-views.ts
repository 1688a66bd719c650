import { SHORT_TEXT, textFault } from '../domain/text.ts'
import { type IncidentProblem, invalid } from './incidents/problem.ts'

/** Most views that one person keeps. */
const MOST_VIEWS = 50

/** Longest filter, in characters. */
const MOST_FILTER = 4_000

/** A choice of tickets that somebody keeps under a name. */
export interface SavedView {
  name: string
  /** JSON text of an object: the filter as the API takes it. */
  filter: string
}

/** Where views are kept. What is put is durable when the call returns. */
export interface SavedViews {
  /** Those of a person, by name. */
  of(owner: string): SavedView[]
  /** Keeps a view in place of the person's view of the same name. */
  put(owner: string, view: SavedView): void
  /** Whether there was one. */
  remove(owner: string, name: string): boolean
}

/** Keeps a view of somebody: null when it is kept, otherwise what is wrong. */
export function saveView(
  owner: string,
  view: SavedView,
  views: SavedViews,
): IncidentProblem | null {
  const { name, filter } = view
  const fault = textFault('name', name, { ...SHORT_TEXT, required: true })
  if (fault) return invalid('name', fault.message, fault.code)
  if (filter.length > MOST_FILTER || !isObject(filter)) {
    return invalid('filter', `The filter is no JSON object of at most ${MOST_FILTER} characters.`)
  }
  const kept = views.of(owner)
  if (kept.length >= MOST_VIEWS && !kept.some((each) => each.name === name)) {
    return invalid('name', `You keep ${MOST_VIEWS} views already. Remove one first.`, 'TOO_MANY')
  }
  views.put(owner, view)
  return null
}

function isObject(text: string): boolean {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value)
  } catch {
    return false
  }
}
