import type { Access } from '../access/access.ts'
import type { SavedViews } from '../commands/incident-views.ts'
import type { Turns } from '../commands/turns.ts'
import type { Clock } from '../domain/clock.ts'
import { HubError } from '../domain/errors.ts'
import { normaliseCode } from '../domain/geography/codes.ts'
import type { Area, Geography } from '../domain/geography/geography.ts'
import type { PlaceSearch } from '../domain/geography/search.ts'
import type { LineReader } from '../domain/incidents/spoken/read-line.ts'
import type { Hub } from '../hub/hub.ts'
import type { IncidentSource } from '../hub/incident-source.ts'
import type { Topics } from '../hub/topics.ts'
import type { Quarantine } from '../ingest/quarantine.ts'
import type { Journal } from '../journal/journal.ts'
import type { IncidentHistory } from '../projections/incidents/history.ts'
import type { Past } from '../projections/past.ts'
import type { StationStates } from '../projections/station-states.ts'
import type { UploadQueue } from '../projections/upload-queue.ts'
import type { State } from '../projections/state.ts'
import type { BoundaryShelf } from './boundaries/shelf.ts'
import type { IntakeServices } from './intake/services.ts'
import type { PeopleServices } from './people/services.ts'
import type { SirekapIntake } from './public-count/intake.ts'

/** Whether the hub shows the election or a rehearsal of it. */
export type HubMode = 'LIVE' | 'REHEARSAL'

/** What the resolvers work with: the stages of the hub, wired. */
export interface Services {
  mode: HubMode
  version: string
  clock: Clock
  geography: Geography
  search: PlaceSearch
  /** Takes lines apart as they are spoken. */
  lineReader: LineReader
  journal: Journal
  state: State
  past: Past
  /** Tickets as they stood after any entry. */
  incidentHistory: IncidentHistory
  /** Decisions about more than one ticket take turns. */
  incidentTurns: Turns
  /** The way in for people without an account, and for files. */
  intake: IntakeServices
  /** The changes of tickets in order. */
  incidentSource: IncidentSource
  /** Choices of tickets that people keep. */
  savedViews: SavedViews
  uploadQueue: UploadQueue
  /** Every station in a byte, for maps. */
  stationStates: StationStates
  /** Who may come in, and how. */
  people: PeopleServices
  /** A state before the first entry, to count anew. */
  emptyState(): State
  hub: Hub
  topics: Topics
  quarantine: Quarantine
  boundaries: BoundaryShelf
  takeSirekap: SirekapIntake
  /** Whether the start is over: the figures are what they should be. */
  isReady(): boolean
  /** Minutes after which a public count that does not change no longer moves. */
  stallMinutes: number
}

/** What every resolver gets: who asks, and what it works with. */
export interface Context {
  access: Access
  services: Services
}

/** The area that an argument names. Throws BAD_USER_INPUT, naming the argument, when there is none. */
export function requireArea(services: Services, code: string, argument: string): Area {
  const area = services.geography.area(normaliseCode(code) ?? '')
  if (area) return area
  const message = `${argument}: there is no area "${code.slice(0, 40)}". Give a code such as 35.78.`
  throw new HubError('BAD_USER_INPUT', message)
}
