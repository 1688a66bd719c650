import type { Services } from '../../api/context.ts'
import type { PeopleServices } from '../../api/people/services.ts'
import { Turns } from '../../commands/turns.ts'
import { PlaceSearch } from '../../domain/geography/search.ts'
import { LineReader } from '../../domain/incidents/spoken/read-line.ts'
import { topicsOf } from '../../hub/topics.ts'
import { StationStates } from '../../projections/station-states.ts'
import { UploadQueue } from '../../projections/upload-queue.ts'
import type { Config } from '../config.ts'
import { version } from '../version.ts'
import { boundaryShelf } from './boundaries.ts'
import { intakeServices } from './intake.ts'
import { sirekapIntake } from './sirekap.ts'
import type { Stages } from './stages.ts'
import type { Stores } from './stores.ts'

/** What the resolvers need beside stages and stores. */
interface ServiceParts {
  config: Config
  stores: Stores
  stages: Stages
  people: PeopleServices
  isReady(): boolean
}

/** What the resolvers work with. */
export function servicesOf({ config, stores, stages, people, isReady }: ServiceParts): Services {
  const { folder, stallMinutes } = config
  const { entries, archive, quarantine, savedViews } = stores
  const { clock, geography, rules, journal, state, figures, hub } = stages
  const search = new PlaceSearch(geography)
  const { projections } = state
  return {
    mode: config.mode === 'rehearsal' ? 'REHEARSAL' : 'LIVE',
    version,
    clock,
    geography,
    journal,
    state,
    people,
    past: figures.past,
    incidentHistory: stages.incidentHistory,
    incidentTurns: new Turns(),
    intake: intakeServices(folder, rules),
    incidentSource: stages.incidentSource,
    savedViews,
    uploadQueue: new UploadQueue(state, archive, (moment) => entries.seqAt(moment)),
    stationStates: new StationStates(state.day, () => state.seq),
    emptyState: () => figures.emptyState(),
    hub,
    quarantine,
    takeSirekap: sirekapIntake({ clock, geography, journal, projections, quarantine }),
    stallMinutes,
    isReady,
    search,
    lineReader: new LineReader(geography, search),
    topics: topicsOf(state, stallMinutes),
    boundaries: boundaryShelf(folder, geography, journal),
  }
}
