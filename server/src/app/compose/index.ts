import { join } from 'node:path'
import type { Logger } from 'pino'
import { administratorOnly, anyOf } from '../../access/sessions.ts'
import { sqliteArchive } from '../../adapters/store/archive-store.ts'
import { openDatabase } from '../../adapters/store/database.ts'
import { sqliteSavedViews } from '../../adapters/store/incident-view-store.ts'
import { sqliteJournalStore } from '../../adapters/store/journal-store.ts'
import { sqliteQuarantine } from '../../adapters/store/quarantine-store.ts'
import { sqliteSecrets } from '../../adapters/store/secret-store.ts'
import { sqliteRegisterStore } from '../../adapters/store/register-store.ts'
import { witnessFile } from '../../adapters/store/witness-file.ts'
import type { Services } from '../../api/context.ts'
import { errorFormatter } from '../../api/errors.ts'
import { makeSchema } from '../../api/schema.ts'
import { makeGateway } from '../../api/transport/gateway.ts'
import { Turns } from '../../commands/turns.ts'
import { PlaceSearch } from '../../domain/geography/search.ts'
import { LineReader } from '../../domain/incidents/spoken/read-line.ts'
import { FigureSource } from '../../hub/figure-source.ts'
import { Hub } from '../../hub/hub.ts'
import { IncidentSource } from '../../hub/incident-source.ts'
import { topicsOf } from '../../hub/topics.ts'
import { IncidentHistory } from '../../projections/incidents/history.ts'
import { StationStates } from '../../projections/station-states.ts'
import { UploadQueue } from '../../projections/upload-queue.ts'
import type { Config } from '../config.ts'
import { version } from '../version.ts'
import { adminToken } from './admin-token.ts'
import { boundaryShelf } from './boundaries.ts'
import { clockFor } from './clock.ts'
import { type Account, deskAccount } from './desk-account.ts'
import { followJournal } from './figures.ts'
import { intakeServices } from './intake.ts'
import { JOURNAL_FILE, WITNESS_FILE } from './folder.ts'
import { openJournal } from './journal.ts'
import { listen } from './listen.ts'
import { wirePeople } from './people.ts'
import { loadRegister } from './register.ts'
import { rulesOf } from './rules.ts'
import { startRehearsal } from './rehearsal-start.ts'
import type { RehearsalRunner } from './rehearsal.ts'
import { sirekapIntake } from './sirekap.ts'
import { watchHub } from './watch-hub.ts'

/** A hub that serves. */
export interface RunningHub {
  /** Where it is reached, such as `http://localhost:4000`. */
  url: string
  /** Whom a rehearsal's help desk signs in as; null when live. */
  desk: Account | null
  /** Stops in order: no new requests, what was accepted is finished, screens are told to come back. */
  stop(): Promise<void>
}

/** What happens while a hub starts, for the person who waits. */
export interface StartListener {
  seeding(): void
  rehearsing(): void
  /** The past of the rehearsal is generated up to a moment. */
  reached(until: number): void
}

/** Wires every stage of the pipe and starts to serve. Throws CONFIGURATION for what a person can mend. */
export async function startHub(
  config: Config,
  log: Logger,
  wallFolder: string,
  on: StartListener,
): Promise<RunningHub> {
  const { folder, stallMinutes, tickMs, heartbeatMs } = config
  const rehearsing = config.mode === 'rehearsal'
  const rules = rulesOf(config.rules)
  const database = await openDatabase(join(folder, JOURNAL_FILE))
  const store = sqliteJournalStore(database.handle)
  const archive = sqliteArchive(database.handle)
  const quarantine = sqliteQuarantine(database.handle)
  const recordedUntil = store.head()?.at ?? 0
  const { clock, rehearsalClock } = clockFor(config, recordedUntil)
  const { geography, register } = await loadRegister(sqliteRegisterStore(database), on.seeding)
  const witness = witnessFile(join(folder, WITNESS_FILE))
  const { journal, close: closeJournal } = openJournal(store, witness, config.mode, clock)
  const electoral = { geography, contests: register.contests, rules }
  const figures = followJournal(journal, store, archive, electoral)
  const { state } = figures
  const { projections } = state
  const takeSirekap = sirekapIntake({ clock, geography, journal, projections, quarantine })
  const incidentHistory = new IncidentHistory(projections.incidents, (seq) => store.entry(seq))
  const incidentSource = new IncidentSource({
    journal,
    incidents: projections.incidents,
    history: incidentHistory,
    clock,
    seqAt: (moment) => store.seqAt(moment),
  })
  const figureSource = new FigureSource(journal, state, geography, clock)
  const hub = new Hub({ figures: figureSource, incidents: incidentSource }, { tickMs, heartbeatMs })
  journal.onCommit((entries) => {
    if (entries.some(({ type }) => type.startsWith('incident.'))) hub.ticketsChanged()
  })
  const people = wirePeople({
    people: projections.people,
    secrets: sqliteSecrets(database.handle),
    journal,
    geography,
    log,
  })
  const turns = new Turns()
  const { watch, passTime } = watchHub({ clock, geography, rules, journal, state, turns, log })
  const search = new PlaceSearch(geography)
  let ready = false
  const services: Services = {
    mode: rehearsing ? 'REHEARSAL' : 'LIVE',
    version,
    clock,
    geography,
    journal,
    state,
    people: people.services,
    past: figures.past,
    incidentHistory,
    incidentTurns: turns,
    intake: intakeServices(folder, rules),
    incidentSource,
    savedViews: sqliteSavedViews(database.handle),
    uploadQueue: new UploadQueue(state, archive, (moment) => store.seqAt(moment)),
    stationStates: new StationStates(state.day, () => state.seq),
    emptyState: () => figures.emptyState(),
    hub,
    quarantine,
    takeSirekap,
    stallMinutes,
    isReady: () => ready,
    search,
    lineReader: new LineReader(geography, search),
    topics: topicsOf(state, stallMinutes),
    boundaries: boundaryShelf(folder, geography, journal),
  }
  const gateway = makeGateway({
    schema: await makeSchema(),
    formatError: errorFormatter(log),
    services,
    sessions: anyOf(administratorOnly(adminToken(folder)), people.services.sessions),
    onRefusal: people.onRefusal,
    openness: {
      figures: rehearsing || config.publicFigures,
      findings: rehearsing,
      incidents: rehearsing,
    },
    origins: config.origins,
    trustedProxies: config.trustedProxies,
  })
  const listening = await listen(gateway, services, wallFolder, config)
  let rehearsal: RehearsalRunner | null = null
  if (rehearsalClock) {
    on.rehearsing()
    const { contests } = electoral
    const known = { geography, contests, rules, journal, store, projections, log }
    const settle = (): Promise<void> => watch.settle()
    const ways = { takeFile: takeSirekap, reached: on.reached, settle, passTime, turns }
    const clocked = { ...known, ...ways, clock: rehearsalClock }
    rehearsal = await startRehearsal(clocked, config.rehearsal, recordedUntil)
  }
  const desk = rehearsing ? await deskAccount(folder, people.services) : null
  watch.start(journal)
  ready = true
  return {
    url: listening.url,
    desk,
    stop: async () => {
      await rehearsal?.stop()
      await watch.stop()
      // Connections before subscriptions: a subscription that ended would tell its screen to stay away.
      await listening.close()
      await hub.close()
      people.close()
      closeJournal()
      figures.save()
      await database.close()
    },
  }
}
