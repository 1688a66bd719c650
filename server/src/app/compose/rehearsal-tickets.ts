import type { AskedFor } from '../../commands/incidents/asked.ts'
import { changeIncident } from '../../commands/incidents/change.ts'
import type { IncidentDesk } from '../../commands/incidents/desk.ts'
import { openIncident } from '../../commands/incidents/open.ts'
import type { IncidentProblem } from '../../commands/incidents/problem.ts'
import { Turns } from '../../commands/turns.ts'
import { isOpen } from '../../domain/incidents/incident.ts'
import { type IncidentVerb, isAllowed } from '../../domain/incidents/verbs.ts'
import type { Journal } from '../../journal/journal.ts'
import type { DueTicket, PlannedTicket, TicketPlan, TicketStep } from '../../rehearsal/index.ts'
import type { TicketWay } from './rehearsal.ts'

/** What the tickets of a rehearsal are decided with; who acts stands in each step. */
type TicketDesk = Omit<IncidentDesk, 'actor' | 'may'>

/** The stages that the tickets of a rehearsal go through. */
export interface TicketStages extends Pick<IncidentDesk, 'geography' | 'incidents' | 'turns'> {
  journal: Pick<Journal, 'record' | 'foresee'>
}

/** The way that a rehearsal's tickets take. `onRefused` is told of what is wrong with one. */
export function ticketWay(
  { journal, ...known }: TicketStages,
  plan: TicketPlan,
  onRefused: (key: string, problem: IncidentProblem) => void,
): TicketWay {
  const foresee: IncidentDesk['foresee'] = (drafts) => journal.foresee(drafts)
  const runner = new TicketRunner({ ...known, foresee, recorder: journal }, plan.tickets)
  return {
    between: plan.between,
    take: async (together) => {
      const ticketsOwn = Map.groupBy(together, ({ ticket }) => ticket)
      const works = [...ticketsOwn.values()].map(async (dues) => {
        for (const due of dues) {
          const problem = await runner.take(due)
          if (problem) onRefused(due.key, problem)
        }
      })
      await Promise.all(works)
    },
  }
}

/** How often a step is tried anew because somebody else was faster. */
const TRIES = 5

/**
 * Takes the tickets of a rehearsal through the commands that people's tickets take. Each step is
 * decided by what stands: one that is not possible any more, because somebody acted in the rehearsal
 * or because it was recorded before a stop, is left out.
 */
class TicketRunner {
  readonly #desk: TicketDesk
  readonly #plan: ReadonlyMap<string, PlannedTicket>
  readonly #numbers = new Map<string, number>()

  constructor(desk: TicketDesk, tickets: readonly PlannedTicket[]) {
    this.#desk = desk
    this.#plan = new Map(tickets.map((ticket) => [ticket.key, ticket]))
  }

  /** Does what is due: null when it is recorded, was before, or is left out; or what is wrong. */
  async take({ ticket, step, key }: DueTicket): Promise<IncidentProblem | null> {
    const number = await this.#numberOf(ticket)
    if (typeof number !== 'number') return number
    return step && this.#change(number, step, key)
  }

  /** The number of a ticket, which the same key opens once only. */
  async #numberOf(ticket: PlannedTicket): Promise<number | IncidentProblem> {
    const known = this.#numbers.get(ticket.key)
    if (known !== undefined) return known
    const { key, actor, said } = ticket
    const optional = { description: null, place: null, quantity: null, parent: null }
    const reporter = { reporterName: null, reporterPhone: null }
    // Nothing is opened with a cause here: there is nothing that taking turns would guard.
    const desk = { ...this.#as(actor), turns: new Turns() }
    const number = await openIncident({ ...optional, ...reporter, ...said, key }, desk)
    if (typeof number === 'number') this.#numbers.set(key, number)
    return number
  }

  async #change(number: number, step: TicketStep, key: string): Promise<IncidentProblem | null> {
    const { verb, actor } = step
    const other = step.other === undefined ? null : this.#plan.get(step.other)
    const target = other && (await this.#numberOf(other))
    if (target !== null && typeof target !== 'number') return target ?? null
    for (let tries = 0; tries < TRIES; tries += 1) {
      const incident = this.#desk.incidents.get(number)
      const joined = target === null ? null : this.#desk.incidents.get(target)
      const isPossible = incident && isAllowed(verb, incident) && (!joined || isOpen(joined))
      if (!isPossible) return null
      const asked = { ...saidIn(step, target), number, version: incident.version, key }
      const problem = await changeIncident(verb, asked, this.#as(actor))
      if (problem?.code !== 'CONFLICT') return problem
    }
    return null
  }

  #as(actor: string): IncidentDesk {
    return { ...this.#desk, actor, may: () => true }
  }
}

/** What a step says, in the words of the command. */
function saidIn({ verb, to, of, reason, note }: TicketStep, other: number | null) {
  const named = verb === 'MERGE' ? { into: other } : { parent: other }
  const said = { to, of, reason, note: note ?? null, ...(other === null ? {} : named) }
  // A step carries what its own verb says: the plan names an agency with REFER, and so on.
  return said as unknown as AskedFor[IncidentVerb]
}
