import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import { type Account, deskAccount } from './desk-account.ts'
import { listen } from './listen.ts'
import { startRehearsal } from './rehearsal-start.ts'
import type { RehearsalRunner } from './rehearsal.ts'
import { type HubWatch, watchHub } from './watch-hub.ts'
import { type WiredHub, wireHub } from './wire.ts'

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
  const wired = await wireHub(config, log, on.seeding)
  const { services, stages } = wired
  const watching = watchHub({ ...stages, turns: services.incidentTurns, log })
  const listening = await listen(wired, wallFolder, config)
  const rehearsal = await rehearse(wired, watching, { config, log, on })
  const rehearsing = config.mode === 'rehearsal'
  const desk = rehearsing ? await deskAccount(config.folder, services.people) : null
  watching.watch.start(stages.journal)
  wired.markReady()
  return {
    url: listening.url,
    desk,
    stop: async () => {
      await Promise.all([listening.drain(), rehearsal?.stop(), watching.watch.stop()])
      // Connections before subscriptions: a subscription that ended would tell its screen to stay away.
      await listening.close()
      await wired.close()
    },
  }
}

/** Begins a rehearsal, or goes on with it; null when live. */
async function rehearse(
  { services, stages, stores }: WiredHub,
  { watch, passTime }: HubWatch,
  { config, log, on }: { config: Config; log: Logger; on: StartListener },
): Promise<RehearsalRunner | null> {
  const { rehearsalClock, state, recordedUntil } = stages
  if (!rehearsalClock) return null
  on.rehearsing()
  const { geography, contests, rules, journal } = stages
  const known = { geography, contests, rules, journal, store: stores.entries, log }
  const ways = {
    takeFile: services.takeSirekap,
    turns: services.incidentTurns,
    settle: () => watch.settle(),
    reached: on.reached,
    passTime,
  }
  const clocked = { ...known, ...ways, projections: state.projections, clock: rehearsalClock }
  return startRehearsal(clocked, config.rehearsal, recordedUntil)
}
