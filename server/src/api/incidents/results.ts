import {
  createUnionType,
  Ctx,
  Field,
  FieldResolver,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql'
import { type IncidentProblem, unknownIncident } from '../../commands/incidents/problem.ts'
import type { Context } from '../context.ts'
import {
  asProblem,
  ConflictProblem,
  ForbiddenProblem,
  NotFoundProblem,
  type Problem,
  ValidationProblem,
} from '../problems.ts'
import { similarIncidents } from './similar.ts'
import { changesSince } from './timeline.ts'
import { IncidentEntryType, IncidentType } from './types.ts'
import { type SeenIncident, seeIncident } from './view.ts'

/** What was asked for was done. */
@ObjectType({ description: 'It was done, or had been done before under the same key.' })
export class IncidentSuccess {
  @Field(() => IncidentType, { description: 'The ticket as it stands now.' })
  incident!: SeenIncident

  @Field(() => [IncidentType], {
    description: 'Open tickets of the same place and category, a suggestion only.',
  })
  similar!: SeenIncident[]
}

/** What came of a change. */
export const IncidentResult = createUnionType({
  name: 'IncidentResult',
  description: 'What came of opening or changing a ticket.',
  types: () =>
    [
      IncidentSuccess,
      ValidationProblem,
      NotFoundProblem,
      ConflictProblem,
      ForbiddenProblem,
    ] as const,
})

const problemTypes = {
  validation: ValidationProblem,
  'not-found': NotFoundProblem,
  conflict: ConflictProblem,
  forbidden: ForbiddenProblem,
}

/** A conflict about a ticket: which one, and the version that the change was decided upon. */
interface Outrun {
  number?: number
  version?: number
}

/** A ticket by its number, with what may be the same. */
export function done(context: Context, number: number): IncidentSuccess | Problem {
  const incident = seeIncident(context, number)
  // A key of old names a ticket that has left the area of who asks, or they have.
  if (!incident) return refused(unknownIncident(number, 'key'))
  return Object.assign(new IncidentSuccess(), {
    incident,
    similar: similarIncidents(context, incident),
  })
}

/** A problem as the schema tells it; `outrun` says which ticket was changed meanwhile. */
export function refused(problem: IncidentProblem, outrun: Outrun = {}): Problem {
  const told = asProblem(problemTypes[problem.kind], problem)
  return problem.code === 'CONFLICT' ? Object.assign(told, outrun) : told
}

/** What who lost a race is told. */
@Resolver(() => ConflictProblem)
export class IncidentConflictResolver {
  @FieldResolver(() => IncidentType, {
    nullable: true,
    description:
      'The ticket that somebody changed first, as it stands now; null for another matter.',
  })
  incident(@Root() { number }: Outrun, @Ctx() context: Context): SeenIncident | null {
    return seeIncident(context, number ?? null)
  }

  @FieldResolver(() => [IncidentEntryType], {
    description: 'What was done with the ticket since the version that was given.',
  })
  changes(@Root() { number, version }: Outrun, @Ctx() context: Context): IncidentEntryType[] {
    const incident = seeIncident(context, number ?? null)
    return incident && version !== undefined ? changesSince(context, incident, version) : []
  }
}
