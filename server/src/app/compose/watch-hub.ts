import type { Logger } from 'pino'
import type { Draft } from '../../commands/recorder.ts'
import type { Turns } from '../../commands/turns.ts'
import type { Clock } from '../../domain/clock.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import { MACHINE_ACTOR } from '../../domain/incidents/transitions.ts'
import type { Rules } from '../../domain/rules.ts'
import type { Journal } from '../../journal/journal.ts'
import { FindingGroups } from '../../projections/finding-groups.ts'
import type { State } from '../../projections/state.ts'
import { waitingOf } from '../../projections/stations-waiting.ts'
import { watchDeadlines, watchFindings, watchSilence } from './watch-parts.ts'
import { Watch } from './watch.ts'

/** The stages that the hub's own acts run through. */
export interface WatchedStages {
  clock: Clock
  geography: Geography
  rules: Rules
  journal: Journal
  /** Up to date with the journal, and kept so. */
  state: State
  /** One for all desks of a hub. */
  turns: Turns
  log: Logger
}

/** What the hub does by itself, and a way to do a part of it at once. */
export interface HubWatch {
  watch: Watch
  /**
   * Does only what time has done to tickets: while the past is generated, before the next thing that
   * happens to one. What the regencies say of the same minutes is not known yet.
   */
  passTime(): Promise<void>
}

/** What the hub does by itself: with time, with findings, and when nobody says anything. */
export function watchHub(stages: WatchedStages): HubWatch {
  const { clock, geography, rules, journal, state, turns, log } = stages
  const { incidents, silence, findingTickets: tickets } = state.projections
  const listened = {
    silence,
    rules: rules.silence,
    listening: clock.now(),
    waiting: (regency: string, now: number) => waitingOf(state.day, regency, now),
    versionOf: (stream: string) => journal.versionOf(stream),
  }
  const desk = {
    geography,
    incidents,
    turns,
    recorder: journal,
    actor: MACHINE_ACTOR,
    may: () => true,
    foresee: (drafts: readonly Draft[]) => journal.foresee(drafts),
  }
  const timed = { incidents, clocks: rules.incidents, escalation: rules.escalation }
  const groups = new FindingGroups(state.findings, rules.tickets)
  const deadlines = watchDeadlines(timed, journal)
  const watched = [
    watchSilence(listened, journal),
    watchFindings(groups, { desk, tickets, rules: rules.tickets }, log),
    deadlines,
  ]
  return {
    watch: new Watch(watched, clock, (error) => log.error({ err: error }, 'the watch failed')),
    passTime: async () => {
      const now = clock.now()
      if (deadlines.next(now) <= now) await deadlines.act(now)
    },
  }
}
