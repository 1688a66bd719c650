import { type Incident, incidentArea, incidentStream } from '../../domain/incidents/incident.ts'
import {
  allowedVerbs,
  eventOfVerb,
  type IncidentVerb,
  isAllowed,
} from '../../domain/incidents/verbs.ts'
import type { Draft } from '../recorder.ts'
import { type Asked, type AskedFor, checkOther, checkSaid, saidOf } from './asked.ts'
import { checkRequestKey } from './check.ts'
import type { IncidentDesk } from './desk.ts'
import {
  changedMeanwhile,
  forbidden,
  type IncidentProblem,
  invalid,
  keyReused,
  unknownIncident,
} from './problem.ts'

/** Does a verb with a ticket: null when it is recorded, or was before; otherwise what is wrong. */
export function changeIncident<Verb extends IncidentVerb>(
  verb: Verb,
  asked: Asked & AskedFor[Verb],
  desk: IncidentDesk,
): Promise<IncidentProblem | null> {
  const decide = (): Promise<IncidentProblem | null> => decideOn(verb, asked, desk)
  return verb === 'MERGE' || verb === 'LINK' ? desk.turns.take(decide) : decide()
}

async function decideOn<Verb extends IncidentVerb>(
  verb: Verb,
  asked: Asked & AskedFor[Verb],
  desk: IncidentDesk,
): Promise<IncidentProblem | null> {
  const { number, key } = asked
  const said = saidOf(verb, asked)
  for (;;) {
    const incident = desk.incidents.get(number)
    const refused = refusal(verb, incident, number, desk)
    if (refused || !incident) return refused
    const unfit = checkRequestKey(key) ?? checkSaid(verb, said)
    if (unfit) return unfit
    const draft: Draft = {
      type: eventOfVerb[verb],
      data: said,
      actor: desk.actor,
      key,
      stream: incidentStream(number),
      expectedVersion: incident.version - 1,
    }
    const [foreseen] = desk.foresee([draft]).outcomes
    if (foreseen?.kind === 'duplicate') return null
    if (foreseen?.kind === 'key-reused') return keyReused(foreseen.seq)
    const problem = checkMove(verb, asked, incident) ?? checkOther(verb, said, desk)
    if (problem) return problem
    const [outcome] = await desk.recorder.record([draft])
    if (outcome?.kind === 'key-reused') return keyReused(outcome.seq)
    if (outcome?.kind !== 'conflict') return null
    // Somebody was faster: looked at again, which tells them so unless it is a comment.
  }
}

function refusal(
  verb: IncidentVerb,
  incident: Incident | undefined,
  number: number,
  desk: IncidentDesk,
): IncidentProblem | null {
  if (!incident || !desk.may('see', incidentArea(incident))) {
    return unknownIncident(number, 'number')
  }
  const act = verb === 'COMMENT' ? 'comment' : 'handle'
  if (desk.may(act, incidentArea(incident))) return null
  return forbidden('number', `You may not do this with #${number}.`)
}

function checkMove(
  verb: IncidentVerb,
  { version }: Asked,
  incident: Incident,
): IncidentProblem | null {
  const { number, state, version: stands } = incident
  if (version > stands || version < 1) {
    return invalid('version', `#${number} stands at version ${stands}, not ${version}.`)
  }
  // A comment takes nothing away from what somebody else did meanwhile.
  if (version !== stands && verb !== 'COMMENT') return changedMeanwhile(number, stands)
  if (isAllowed(verb, incident)) return null
  const message = `#${number} is ${state}: ${verb} is not possible. Possible: ${allowedVerbs(incident).join(', ')}.`
  return { kind: 'validation', code: 'MOVE_NOT_ALLOWED', message, path: ['number'] }
}
