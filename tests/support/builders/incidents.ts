import type { Asked, AskedFor } from '../../../server/src/commands/incidents/asked.ts'
import { changeIncident } from '../../../server/src/commands/incidents/change.ts'
import type { IncidentAct, IncidentDesk } from '../../../server/src/commands/incidents/desk.ts'
import { type Opening, openIncident } from '../../../server/src/commands/incidents/open.ts'
import type { IncidentProblem } from '../../../server/src/commands/incidents/problem.ts'
import { resolveIncident } from '../../../server/src/commands/incidents/resolve.ts'
import { Turns } from '../../../server/src/commands/turns.ts'
import type { Incident } from '../../../server/src/domain/incidents/incident.ts'
import type { IncidentVerb } from '../../../server/src/domain/incidents/verbs.ts'
import { IncidentHistory } from '../../../server/src/projections/incidents/history.ts'
import { openRoom, type Room, type RoomOptions } from './room.ts'

/** A station of the small province. */
export const STATION = '35.78.01.1001.003'

/** A ticket as a desk opens it, with what differs: ballots are short at {@link STATION}. */
export function opening(more: Partial<Opening> = {}): Opening {
  return {
    key: `open-${(keys += 1)}`,
    kind: 'INCIDENT',
    category: 'LOGISTICS',
    severity: 'HIGH',
    title: 'Surat suara kurang 25',
    place: STATION,
    source: 'PHONE',
    ...more,
  }
}

let keys = 0

type More<Verb extends IncidentVerb> = AskedFor[Verb] & Partial<Asked>

/** A room with tickets. */
export interface TicketRoom extends Room {
  history: IncidentHistory
  /** Somebody's desk; the whole province's unless `may` says otherwise. */
  desk(actor?: string, may?: (act: IncidentAct, place: string) => boolean): IncidentDesk
  /** Opens a ticket, which must succeed. */
  opened(more?: Partial<Opening>, desk?: IncidentDesk): Promise<Incident>
  /** Does a verb with a ticket as it stands, under a new key; null, or what is wrong. */
  attempt<Verb extends IncidentVerb>(
    verb: Verb,
    number: number,
    more: More<Verb>,
    desk?: IncidentDesk,
  ): Promise<IncidentProblem | null>
  /** Does a verb, which must succeed; the ticket after it. */
  done<Verb extends IncidentVerb>(
    verb: Verb,
    number: number,
    more: More<Verb>,
    desk?: IncidentDesk,
  ): Promise<Incident>
  /** Resolves a ticket with the tickets that it is the cause of. */
  resolvedAll(number: number, desk?: IncidentDesk): Promise<IncidentProblem | null>
  ticket(number: number): Incident
}

/** Opens a room before its first ticket. */
export async function ticketRoom(options: RoomOptions = {}): Promise<TicketRoom> {
  const room = await openRoom(options)
  const { incidents } = room.state.projections
  const turns = new Turns()
  const desk: TicketRoom['desk'] = (actor = 'meja-1', may = () => true) => ({
    geography: room.geography,
    incidents,
    actor,
    may,
    foresee: (drafts) => room.journal.foresee(drafts),
    recorder: room.journal,
    turns,
  })
  const ticket = (number: number): Incident => {
    const known = incidents.get(number)
    if (!known) throw new Error(`no ticket #${number}`)
    return known
  }
  const attempt: TicketRoom['attempt'] = (verb, number, more, who = desk()) => {
    const asked = { number, version: incidents.get(number)?.version ?? 1, key: newKey(), ...more }
    return changeIncident(verb, asked, who)
  }
  return {
    ...room,
    history: new IncidentHistory(incidents, (seq) => room.store.entry(seq)),
    desk,
    attempt,
    ticket,
    opened: async (more = {}, who = desk()) =>
      ticket(succeeded(await openIncident(opening(more), who))),
    done: async (verb, number, more, who = desk()) => {
      const problem = await attempt(verb, number, more, who)
      if (problem) throw new Error(problem.message)
      return ticket(number)
    },
    resolvedAll: (number, who = desk()) => {
      const { version } = ticket(number)
      return resolveIncident({ number, version, key: newKey(), reason: 'FIXED' }, true, who)
    },
    [Symbol.asyncDispose]: () => room[Symbol.asyncDispose](),
  }
}

function newKey(): string {
  return `do-${(keys += 1)}`
}

function succeeded(outcome: number | IncidentProblem): number {
  if (typeof outcome === 'number') return outcome
  throw new Error(outcome.message)
}
