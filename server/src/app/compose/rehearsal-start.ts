import type { Logger } from 'pino'
import type { SirekapIntake } from '../../api/public-count/intake.ts'
import { submitReports } from '../../commands/reports/submit.ts'
import type { Moment } from '../../domain/clock.ts'
import type { Contest } from '../../domain/contests.ts'
import type { Geography } from '../../domain/geography/geography.ts'
import type { Rules } from '../../domain/rules.ts'
import type { Turns } from '../../commands/turns.ts'
import type { Journal } from '../../journal/journal.ts'
import type { JournalStore } from '../../journal/store.ts'
import type { Projections } from '../../projections/projections.ts'
import { formsView } from '../../projections/recapitulation/forms-view.ts'
import { planTickets, type RehearsalClock } from '../../rehearsal/index.ts'
import type { RehearsalFlags } from '../config/flags.ts'
import { planOn } from './rehearsal-plan.ts'
import { ticketWay } from './rehearsal-tickets.ts'
import { beginRehearsal, recordedRehearsal } from './rehearsal-record.ts'
import { REHEARSAL_ACTOR, RehearsalRunner } from './rehearsal.ts'

/** The stages that a rehearsal's reports run through, and what it is invented on. */
export interface RehearsalStages {
  clock: RehearsalClock
  geography: Geography
  contests: readonly Contest[]
  rules: Rules
  journal: Journal
  store: JournalStore
  projections: Projections
  takeFile: SirekapIntake
  log: Logger
  /** Told how far the past has been generated, every quarter of a day. */
  reached(until: Moment): void
  /** Lets the hub do what is due by its clock: the past goes by in leaps. */
  settle(): Promise<void>
  /** Does only what time has done to tickets. */
  passTime(): Promise<void>
  /** One for all desks of the hub. */
  turns: Turns
}

/** Time of the rehearsal between two signs of life while the past is generated. */
const QUARTER_DAY: Moment = 6 * 3_600_000

/**
 * Begins a rehearsal, or goes on with the recorded one: the past is generated at once, then the
 * clock runs. `recordedUntil` is the moment of the last entry before this start, 0 without any.
 */
export async function startRehearsal(
  stages: RehearsalStages,
  flags: RehearsalFlags,
  recordedUntil: Moment,
): Promise<RehearsalRunner> {
  const { clock, geography, contests, rules, journal, store, projections, takeFile, log } = stages
  await beginRehearsal(journal, flags)
  const byCode = new Map(contests.map((contest) => [contest.code, contest]))
  const forms = formsView(projections.recapitulations, journal)
  const plan = planTickets(geography, flags.seed)
  const known = { geography, journal, incidents: projections.incidents, turns: stages.turns }
  const tickets = ticketWay(known, plan, (key, problem) => {
    log.warn({ key, problem }, 'a ticket of the rehearsal was refused')
  })
  const ways = {
    takeFile,
    tickets: {
      ...tickets,
      take: async (due: Parameters<typeof tickets.take>[0]) => {
        await stages.passTime()
        await tickets.take(due)
      },
    },
    submit: (batch: Parameters<typeof submitReports>[0]) => {
      const context = { geography, contests: byCode, now: clock.now(), may: () => true, forms }
      return submitReports(batch, REHEARSAL_ACTOR, context, journal)
    },
    onRefused: (refused: readonly object[]) => {
      log.warn({ refused: refused.length, first: refused[0] }, 'the rehearsal was refused')
    },
  }
  const rehearsal = planOn(geography, contests, rules, flags)
  const runner = new RehearsalRunner(ways, clock, rehearsal, recordedUntil)
  const opening = flags.from ?? recordedRehearsal(store)?.opening ?? 0
  let told = Math.max(opening - 10 * QUARTER_DAY, recordedUntil)
  await runner.catchUp(Math.max(opening, recordedUntil), async (until) => {
    await stages.settle()
    if (until < told + QUARTER_DAY) return
    told = until
    stages.reached(until)
  })
  clock.run()
  runner.start((error) => log.error({ err: error }, 'the rehearsal could not go on'))
  return runner
}
