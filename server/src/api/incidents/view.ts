import { type Incident, incidentArea } from '../../domain/incidents/incident.ts'
import type { Moment } from '../../domain/clock.ts'
import { maskPersonal } from '../../domain/personal-data.ts'
import type { Context } from '../context.ts'

/** A ticket as it stood after its last entry, and the moment that its clocks are read at. */
export interface SeenIncident extends Incident {
  asOf: Moment
  /** How many tickets were gone through to it; none when left out. */
  steps?: number
}

/** Whether who asks may see a ticket. What they may not see is to them as if it did not exist. */
export function maySee({ access }: Context, incident: Incident): boolean {
  return access.may('incidents.read', incidentArea(incident))
}

/** A ticket as it stands now; null when there is none, or none that who asks may see. */
export function seeIncident(context: Context, number: number | null): SeenIncident | null {
  const { state, clock } = context.services
  const incident = number === null ? undefined : state.projections.incidents.get(number)
  return incident && maySee(context, incident) ? { ...incident, asOf: clock.now() } : null
}

/** Those of some tickets that who asks may see, as they stand now, in the given order. */
export function seeIncidents(
  context: Context,
  numbers: readonly (number | null)[],
): SeenIncident[] {
  return numbers.flatMap((number) => seeIncident(context, number) ?? [])
}

/** Hides what is personal in texts of a ticket from who may not see it; null stays null. */
export function textsFor(
  { access }: Context,
  incident: Incident,
): <Text extends string | null>(text: Text) => Text {
  if (access.may('incidents.personal', incidentArea(incident))) return (text) => text
  return (text) => (text === null ? text : (maskPersonal(text) as typeof text))
}

/** Who told the desk: to who may not see what is personal, an initial and the last three digits. */
export function reporterFor(
  { access }: Context,
  incident: Incident,
): { name: string | null; phone: string | null } {
  const { reporterName: name, reporterPhone: phone } = incident
  if (access.may('incidents.personal', incidentArea(incident))) return { name, phone }
  return {
    name: name && `${Array.from(name)[0] ?? ''}***`,
    phone: phone && phone.replace(/\d(?=(?:\D*\d){3})/g, '*'),
  }
}
