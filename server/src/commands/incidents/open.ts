import { normaliseCode } from '../../domain/geography/codes.ts'
import { INCIDENT_OPENED, type IncidentOpened } from '../../domain/incidents/events.ts'
import { canonical } from '../reports/canonical.ts'
import { checkParent, checkPlace, checkRequestKey, checkTicket } from './check.ts'
import type { IncidentDesk } from './desk.ts'
import { forbidden, type IncidentProblem, keyReused } from './problem.ts'

/** A ticket as it is asked for: what is left out may be null, and the place written in any way. */
export type Opening = { key: string } & {
  [Field in keyof IncidentOpened]: IncidentOpened[Field] | null
}

/** The number of the opened ticket, of the one that the same key opened before, or what is wrong. */
export function openIncident(
  { key, ...asked }: Opening,
  desk: IncidentDesk,
): Promise<number | IncidentProblem> {
  const said = canonical({ ...asked, place: asked.place ? coded(asked.place) : null })
  const work = (): Promise<number | IncidentProblem> => decide(key, said as IncidentOpened, desk)
  // What it is linked to must not change between the look and the record.
  return said.parent === undefined ? work() : desk.turns.take(work)
}

async function decide(
  key: string,
  said: IncidentOpened,
  desk: IncidentDesk,
): Promise<number | IncidentProblem> {
  const draft = { type: INCIDENT_OPENED, data: said, actor: desk.actor, key }
  const unfit = checkRequestKey(key) ?? checkPlace(said.place, desk) ?? checkTicket(said)
  if (unfit) return unfit
  const known = desk.foresee([draft]).outcomes[0]?.kind === 'duplicate'
  const problem = known ? null : (mayOpen(said.place, desk) ?? checkParent(said.parent, null, desk))
  if (problem) return problem
  const [outcome] = await desk.recorder.record([draft])
  if (outcome?.kind === 'key-reused') return keyReused(outcome.seq)
  const number = outcome && 'seq' in outcome ? desk.incidents.openedAt(outcome.seq) : null
  if (number === null) throw new Error('a ticket was recorded but not counted')
  return number
}

function mayOpen(place: string | undefined, desk: IncidentDesk): IncidentProblem | null {
  if (desk.may('open', place ?? '35')) return null
  const message = place ? `You may not open tickets in ${place}.` : 'Name a place in your own area.'
  return forbidden('place', message)
}

/** A code as the register writes it; what is none stays as it came, to be told. */
function coded(place: string): string {
  return normaliseCode(place) ?? place
}
