import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { pageSize } from '../connections.ts'
import type { Context } from '../context.ts'
import { similarIncidents } from './similar.ts'
import { IncidentType } from './types.ts'
import { type SeenIncident, seeIncident, seeIncidents } from './view.ts'

/** Tickets beside a ticket; those that who asks may not see are left out everywhere. */
@Resolver(() => IncidentType)
export class IncidentRelationResolver {
  @FieldResolver(() => IncidentType, {
    nullable: true,
    description: 'The ticket of its cause; null when it has none.',
  })
  parent(@Root() { parent }: SeenIncident, @Ctx() context: Context): SeenIncident | null {
    return seeIncident(context, parent)
  }

  @FieldResolver(() => [IncidentType], {
    description: 'The tickets it is the cause of, in the order they were linked.',
  })
  children(
    @Root() { children }: SeenIncident,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'Tickets, 0 to 100.',
    })
    first: number | null,
    @Ctx() context: Context,
  ): SeenIncident[] {
    return seeIncidents(context, children).slice(0, pageSize(first))
  }

  @FieldResolver(() => Int, { description: 'How many tickets it is the cause of.' })
  childCount(@Root() { children }: SeenIncident, @Ctx() context: Context): number {
    return seeIncidents(context, children).length
  }

  @FieldResolver(() => IncidentType, {
    nullable: true,
    description: 'The ticket it goes on in; null when it is not merged.',
  })
  mergedInto(@Root() { mergedInto }: SeenIncident, @Ctx() context: Context): SeenIncident | null {
    return seeIncident(context, mergedInto)
  }

  @FieldResolver(() => [IncidentType], { description: 'The tickets that go on in this one.' })
  merged(@Root() { merged }: SeenIncident, @Ctx() context: Context): SeenIncident[] {
    return seeIncidents(context, merged)
  }

  @FieldResolver(() => [IncidentType], {
    description:
      'Open tickets of the same place and category within a short time, the likeliest first: a ' +
      'suggestion only, nothing is ever merged by itself.',
  })
  similar(@Root() incident: SeenIncident, @Ctx() context: Context): SeenIncident[] {
    return similarIncidents(context, incident)
  }
}
