import { similarArea, similarTo } from '../../domain/incidents/similar.ts'
import type { Context } from '../context.ts'
import { maySee, type SeenIncident } from './view.ts'

/** Open tickets that may be about the same as one, as far as who asks may see them. */
export function similarIncidents(context: Context, incident: SeenIncident): SeenIncident[] {
  const { clock, state } = context.services
  const around = state.projections.incidents.open(similarArea(incident))
  const seen = around.filter((other) => maySee(context, other))
  const asOf = clock.now()
  return similarTo(incident, seen, state.day.rules.similarMinutes).map((other) => ({
    ...other,
    asOf,
  }))
}
