import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import type { Area, PollingStation } from '../../domain/geography/geography.ts'
import { isOverdue, resolveBy, respondBy } from '../../domain/incidents/clocks.ts'
import { allowedVerbs, type IncidentVerb } from '../../domain/incidents/verbs.ts'
import { incidentArea } from '../../domain/incidents/incident.ts'
import type { Context } from '../context.ts'
import { PlaceUnion } from '../geography/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { IncidentVerbEnum } from './enums.ts'
import { timelineOf } from './timeline.ts'
import { IncidentEntryType, IncidentType } from './types.ts'
import { reporterFor, type SeenIncident, seeIncident, textsFor } from './view.ts'

/** One ticket, as who asks may see it. */
@Resolver(() => IncidentType)
export class IncidentResolver {
  @Query(() => IncidentType, {
    nullable: true,
    description: 'A ticket; null when there is none of this number in the area of who asks.',
  })
  incident(
    @Arg('number', () => Int, { description: 'Of the ticket.' }) number: number,
    @Ctx() context: Context,
  ): SeenIncident | null {
    const { access, services } = context
    const known = services.state.projections.incidents.get(number)
    // A look at what is none of theirs goes on record; what is answered tells nothing.
    return known && access.permits('incidents.read', incidentArea(known))
      ? seeIncident(context, number)
      : null
  }

  @FieldResolver(() => String, {
    description: 'One line. Telephone and identity numbers in it are masked outside the desk.',
  })
  title(@Root() incident: SeenIncident, @Ctx() context: Context): string {
    return textsFor(context, incident)(incident.title)
  }

  @FieldResolver(() => String, { description: 'The rest, masked likewise; may be empty.' })
  description(@Root() incident: SeenIncident, @Ctx() context: Context): string {
    return textsFor(context, incident)(incident.description)
  }

  @FieldResolver(() => PlaceUnion, {
    nullable: true,
    description: 'Where; null when it belongs to the whole province.',
  })
  place(
    @Root() { place }: SeenIncident,
    @Ctx() { services }: Context,
  ): Area | PollingStation | null {
    const { geography } = services
    return place === null ? null : (geography.station(place) ?? geography.area(place) ?? null)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who told the desk, masked outside the desk; null when not said.',
  })
  reporterName(@Root() incident: SeenIncident, @Ctx() context: Context): string | null {
    return reporterFor(context, incident).name
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Where they can be called, masked outside the desk; null when not said.',
  })
  reporterPhone(@Root() incident: SeenIncident, @Ctx() context: Context): string | null {
    return reporterFor(context, incident).phone
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Who works on it; null while nobody was named.',
  })
  assignee(@Root() incident: SeenIncident, @Ctx() context: Context): string | null {
    return textsFor(context, incident)(incident.assignee)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Whose advice is waited for; null when none is.',
  })
  adviceFrom(@Root() incident: SeenIncident, @Ctx() context: Context): string | null {
    return textsFor(context, incident)(incident.adviceFrom)
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description: 'By when somebody is to take it up first; stays when somebody has.',
  })
  respondBy(@Root() incident: SeenIncident, @Ctx() { services }: Context): Moment {
    return respondBy(incident, services.state.day.rules.incidents)
  }

  @FieldResolver(() => DateTimeScalar, {
    nullable: true,
    description:
      'By when it is to be resolved; null while it is referred and the clock stands still.',
  })
  resolveBy(@Root() incident: SeenIncident, @Ctx() { services }: Context): Moment | null {
    return resolveBy(incident, services.state.day.rules.incidents)
  }

  @FieldResolver(() => Boolean, {
    description: "Whether it is open and a deadline has passed by the hub's clock.",
  })
  overdue(@Root() incident: SeenIncident, @Ctx() { services }: Context): boolean {
    return isOverdue(incident, services.state.day.rules.incidents, incident.asOf)
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether the clock of its resolution stands still.',
  })
  paused(@Root() { pausedSince }: SeenIncident): boolean {
    return pausedSince !== null
  }

  @FieldResolver(() => [IncidentVerbEnum], {
    description: 'What who asks may do with it as it stands, in the order of a menu.',
  })
  allowedVerbs(@Root() incident: SeenIncident, @Ctx() { access }: Context): IncidentVerb[] {
    const area = incidentArea(incident)
    const handles = access.may('incidents.handle', area)
    const comments = access.may('incidents.comment', area)
    return allowedVerbs(incident).filter((verb) => (verb === 'COMMENT' ? comments : handles))
  }

  @FieldResolver(() => [IncidentEntryType], { description: 'What happened to it, in order.' })
  timeline(@Root() incident: SeenIncident, @Ctx() context: Context): IncidentEntryType[] {
    return timelineOf(context, incident)
  }
}
