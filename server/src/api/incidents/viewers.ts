import { Arg, Int, Resolver, Root, Subscription } from 'type-graphql'
import { HubError } from '../../domain/errors.ts'
import { incidentArea } from '../../domain/incidents/incident.ts'
import type { Context } from '../context.ts'
import { seeIncident } from './view.ts'

/** Who looks at a ticket. */
@Resolver()
export class IncidentViewerResolver {
  @Subscription(() => [String], {
    name: 'incidentViewers',
    description:
      'Names of those who look at a ticket now, and again whenever somebody comes or goes. Who ' +
      'subscribes is seen to look.',
    subscribe: ({ context, args }: { context: Context; args: { number: number } }) =>
      viewersOf(context, args.number),
  })
  incidentViewers(
    @Arg('number', () => Int, { description: 'Of the ticket.' }) _number: number,
    @Root() names: string[],
  ): string[] {
    return names
  }
}

function viewersOf(context: Context, number: number): AsyncIterableIterator<string[]> {
  const { access, services } = context
  const permit = (): void => {
    const incident = seeIncident(context, number)
    if (!incident) {
      throw new HubError('BAD_USER_INPUT', `number: there is no ticket #${number} here.`)
    }
    // A screen looks at everything and is nobody; who takes no part sees nobody either.
    access.require('incidents.comment', incidentArea(incident))
  }
  permit()
  return services.hub.watchIncident(number, access.principal?.name ?? '', permit)
}
