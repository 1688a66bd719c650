import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import { HubError } from '../../domain/errors.ts'
import { pageSize } from '../connections.ts'
import type { Context } from '../context.ts'
import { similarIncidents } from './similar.ts'
import { IncidentType } from './types.ts'
import { type SeenIncident, seeIncidents } from './view.ts'

/**
 * How far from a ticket others are told: a cause and its tickets name each other, so that a question
 * could go round between them for ever.
 */
const MOST_STEPS = 2

/** Tickets beside a ticket; those that who asks may not see are left out everywhere. */
@Resolver(() => IncidentType)
export class IncidentRelationResolver {
  @FieldResolver(() => IncidentType, {
    nullable: true,
    description: 'The ticket of its cause; null when it has none.',
  })
  parent(@Root() from: SeenIncident, @Ctx() context: Context): SeenIncident | null {
    return beside(from, seeIncidents(context, [from.parent]))[0] ?? null
  }

  @FieldResolver(() => [IncidentType], {
    description: 'The tickets it is the cause of, in the order they were linked.',
  })
  children(
    @Root() from: SeenIncident,
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 50,
      description: 'Tickets, 0 to 100.',
    })
    first: number | null,
    @Ctx() context: Context,
  ): SeenIncident[] {
    return beside(from, seeIncidents(context, from.children).slice(0, pageSize(first)))
  }

  @FieldResolver(() => Int, { description: 'How many tickets it is the cause of.' })
  childCount(@Root() { children }: SeenIncident, @Ctx() context: Context): number {
    return seeIncidents(context, children).length
  }

  @FieldResolver(() => IncidentType, {
    nullable: true,
    description: 'The ticket it goes on in; null when it is not merged.',
  })
  mergedInto(@Root() from: SeenIncident, @Ctx() context: Context): SeenIncident | null {
    return beside(from, seeIncidents(context, [from.mergedInto]))[0] ?? null
  }

  @FieldResolver(() => [IncidentType], { description: 'The tickets that go on in this one.' })
  merged(@Root() from: SeenIncident, @Ctx() context: Context): SeenIncident[] {
    return beside(from, seeIncidents(context, from.merged))
  }

  @FieldResolver(() => [IncidentType], {
    description:
      'Open tickets of the same place and category within a short time, the likeliest first: a ' +
      'suggestion only, nothing is ever merged by itself.',
  })
  similar(@Root() from: SeenIncident, @Ctx() context: Context): SeenIncident[] {
    return beside(from, similarIncidents(context, from))
  }
}

/** Tickets one step further away. Throws BAD_USER_INPUT when that is too far. */
function beside(from: SeenIncident, tickets: readonly SeenIncident[]): SeenIncident[] {
  const steps = (from.steps ?? 0) + 1
  if (steps > MOST_STEPS) {
    const message = `Tickets are told ${MOST_STEPS} steps from the one asked for. Ask for #${from.number} itself.`
    throw new HubError('BAD_USER_INPUT', message)
  }
  return tickets.map((ticket) => ({ ...ticket, steps }))
}
