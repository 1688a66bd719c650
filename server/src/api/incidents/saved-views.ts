import {
  Arg,
  createUnionType,
  Ctx,
  Field,
  Mutation,
  ObjectType,
  Query,
  Resolver,
} from 'type-graphql'
import type { IncidentProblem } from '../../commands/incidents/problem.ts'
import { forbidden } from '../../commands/incidents/problem.ts'
import { type SavedView, saveView } from '../../commands/incident-views.ts'
import type { Context } from '../context.ts'
import {
  asProblem,
  ForbiddenProblem,
  NotFoundProblem,
  type Problem,
  ValidationProblem,
} from '../problems.ts'

/** A choice of tickets that somebody keeps. */
@ObjectType('IncidentView', { description: 'A choice of tickets that you keep under a name.' })
class IncidentViewType {
  @Field(() => String, { description: 'Yours: others have their own.' })
  name!: string

  @Field(() => String, { description: 'JSON text of an IncidentFilter.' })
  filter!: string
}

/** The views after a change. */
@ObjectType({ description: 'It was kept, or removed.' })
class IncidentViewSuccess {
  @Field(() => [IncidentViewType], { description: 'Your views as they are now, by name.' })
  views!: SavedView[]
}

const IncidentViewResult = createUnionType({
  name: 'IncidentViewResult',
  description: 'What came of keeping or removing a view.',
  types: () => [IncidentViewSuccess, ValidationProblem, NotFoundProblem, ForbiddenProblem] as const,
})

/** Choices of tickets that people keep, each their own. */
@Resolver()
export class IncidentViewResolver {
  @Query(() => [IncidentViewType], {
    description: 'Your saved views, by name; empty for who takes no part in the desk.',
  })
  incidentViews(@Ctx() context: Context): SavedView[] {
    const owner = ownerOf(context)
    return owner === null ? [] : context.services.savedViews.of(owner)
  }

  @Mutation(() => IncidentViewResult, {
    description: 'Keeps a choice of tickets, in place of yours of the same name; at most 50.',
  })
  saveIncidentView(
    @Arg('name', () => String, { description: 'One line, 1 to 200 characters.' }) name: string,
    @Arg('filter', () => String, { description: 'JSON text of an IncidentFilter.' })
    filter: string,
    @Ctx() context: Context,
  ): IncidentViewSuccess | Problem {
    const { savedViews } = context.services
    return changed(context, (owner) => saveView(owner, { name, filter }, savedViews))
  }

  @Mutation(() => IncidentViewResult, { description: 'Removes a view of yours.' })
  removeIncidentView(
    @Arg('name', () => String, { description: 'Of the view.' }) name: string,
    @Ctx() context: Context,
  ): IncidentViewSuccess | Problem {
    return changed(context, (owner) => {
      if (context.services.savedViews.remove(owner, name)) return null
      const message = 'You keep no view of this name.'
      return { kind: 'not-found', code: 'VIEW_UNKNOWN', message, path: ['name'] }
    })
  }
}

/** Whose views they are; null for who takes no part in the desk. */
function ownerOf({ access }: Context): string | null {
  const { principal } = access
  const takesPart = principal && access.may('incidents.comment', principal.area ?? '35')
  return takesPart ? principal.name : null
}

function changed(
  context: Context,
  change: (owner: string) => IncidentProblem | null,
): IncidentViewSuccess | Problem {
  const owner = ownerOf(context)
  const problem =
    owner === null
      ? forbidden('name', 'Only who takes part in the desk keeps views. Sign in.')
      : change(owner)
  if (problem?.kind === 'forbidden') return asProblem(ForbiddenProblem, problem)
  if (problem?.kind === 'not-found') return asProblem(NotFoundProblem, problem)
  if (problem) return asProblem(ValidationProblem, problem)
  const views = owner === null ? [] : context.services.savedViews.of(owner)
  return Object.assign(new IncidentViewSuccess(), { views })
}
