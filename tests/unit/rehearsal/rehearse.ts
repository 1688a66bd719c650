import { RehearsalRunner, type TicketWay } from '../../../server/src/app/compose/rehearsal.ts'
import { ticketWay } from '../../../server/src/app/compose/rehearsal-tickets.ts'
import { sirekapIntake } from '../../../server/src/app/compose/sirekap.ts'
import { Turns } from '../../../server/src/commands/turns.ts'
import type { Moment } from '../../../server/src/domain/clock.ts'
import type { Finding } from '../../../server/src/domain/findings.ts'
import { figureView, type FigureView } from '../../../server/src/projections/figures.ts'
import { faults } from '../../../server/src/rehearsal/faults/index.ts'
import { planTickets } from '../../../server/src/rehearsal/incidents/plan.ts'
import { REHEARSAL_START } from '../../../server/src/rehearsal/moments.ts'
import { planRehearsal, type Rehearsal } from '../../../server/src/rehearsal/plan.ts'
import { openRoom, type Room } from '../../support/builders/room.ts'
import { election } from './election.ts'

/** A rehearsal in a room of its own, at whatever pace it is asked for. */
export interface Rehearsed extends AsyncDisposable {
  room: Room
  rehearsal: Rehearsal
  /** Goes on to a moment through the ingest that real reports and files take. */
  until(moment: Moment): Promise<void>
  /** Lets the hub fail after so many batches more, in the midst of what is due together. */
  failAfter(batches: number): void
  /** Begins again where the record ends, as a hub does that was started again. */
  restart(): void
  /** The figures of an area now. */
  figures(code: string): FigureView
  findings(): readonly Finding[]
  /** Reports that were refused so far. */
  refused: string[]
}

/** Opens a small election's rehearsal with these faults, and with tickets if asked for, before anything is reported. */
export async function rehearse(
  names: readonly string[] = [],
  { seed = 7, tickets = false } = {},
): Promise<Rehearsed> {
  const { geography, contests, electorate } = election()
  const planted = faults.filter(({ name }) => names.includes(name))
  const rehearsal = planRehearsal(electorate, seed, planted)
  const room = await openRoom({ geography, contests })
  const { clock, journal, state } = room
  clock.moment = REHEARSAL_START
  const quarantine = { add: () => {}, list: () => [], count: () => 0 }
  const { projections } = state
  const refused: string[] = []
  const plan = planTickets(geography, seed)
  const makeTickets = (): TicketWay => {
    const stages = { geography, journal, incidents: projections.incidents, turns: new Turns() }
    const onRefused = (key: string, { message }: { message: string }) => {
      refused.push(`${key}: ${message}`)
    }
    return tickets
      ? ticketWay(stages, plan, onRefused)
      : { between: () => [], take: async () => {} }
  }
  let left = Infinity
  const ways = {
    tickets: makeTickets(),
    submit: (batch: Parameters<Room['submit']>[0]) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('the hub fails')) : room.submit(batch, 'rehearsal')
    },
    takeFile: sirekapIntake({ clock, geography, journal, projections, quarantine }),
    onRefused: (some: readonly { key: string; message: string }[]) => {
      refused.push(...some.map(({ key, message }) => `${key}: ${message}`))
    },
  }
  const steered = {
    speed: 1,
    now: () => clock.now(),
    waitAt: () => {},
    set: (moment: Moment) => {
      clock.moment = Math.max(clock.moment, moment)
    },
  }
  let runner = new RehearsalRunner(ways, steered, rehearsal, 0)
  return {
    room,
    rehearsal,
    refused,
    until: (moment) => runner.catchUp(moment),
    failAfter: (batches) => {
      left = batches
    },
    restart: () => {
      left = Infinity
      // What was sent before the failure is on the disk.
      room.journal.flush()
      const again = planRehearsal(electorate, seed, planted)
      // A hub that starts again has forgotten which ticket is which.
      ways.tickets = makeTickets()
      runner = new RehearsalRunner(ways, steered, again, room.store.head()?.at ?? 0)
    },
    figures: (code) => {
      const counted = geography.area(code)
      if (!counted) throw new Error(`no such area: ${code}`)
      return figureView(state, counted, clock.now())
    },
    findings: () => state.findings.all(),
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  }
}
