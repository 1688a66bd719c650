// The transports know problems before the schema is made.
import 'reflect-metadata'
import { Field, InterfaceType, ObjectType } from 'type-graphql'
import type { Moment } from '../domain/clock.ts'
import { DateTimeScalar } from './scalars.ts'

/** What a person must act on. */
@InterfaceType({
  description: 'What is wrong with a request, and what to do.',
  resolveType: nameOf,
})
export abstract class Problem {
  @Field(() => String, { description: 'Stable, upper case.' })
  code!: string

  @Field(() => String, { description: 'What is wrong and what to do.' })
  message!: string

  @Field(() => [String], { description: 'Where in the input.' })
  path!: string[]
}

/** What the input says cannot be. */
@ObjectType({ implements: Problem, description: 'What the input says cannot be.' })
export class ValidationProblem extends Problem {}

/** The input names something that does not exist. */
@ObjectType({ implements: Problem, description: 'The input names something that does not exist.' })
export class NotFoundProblem extends Problem {}

/** Somebody changed it first, or the key was used for something else. */
@ObjectType({
  implements: Problem,
  description: 'Somebody changed it first, or the key was used for something else.',
})
export class ConflictProblem extends Problem {}

/** Outside the role or the area of who asks. */
@ObjectType({ implements: Problem, description: 'Outside the role or the area of who asks.' })
export class ForbiddenProblem extends Problem {
  @Field(() => DateTimeScalar, {
    nullable: true,
    description:
      'When it may be tried again, by the real clock: after too many attempts. Null otherwise.',
  })
  retryAt?: Moment | null
}

/** A problem as its class, so that the schema can tell which one it is. */
export function asProblem<One extends Problem>(
  kind: new () => One,
  { code, message, path }: Problem,
): One {
  return Object.assign(new kind(), { code, message, path })
}

function nameOf({ constructor }: object): string {
  return constructor.name
}
