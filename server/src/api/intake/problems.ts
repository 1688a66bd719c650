import { Field, Int, ObjectType } from 'type-graphql'
import type { TooMany } from '../../commands/incidents/intake.ts'
import { asProblem, Problem } from '../problems.ts'

/** Too much came of late. */
@ObjectType({
  implements: Problem,
  description: 'Too much came from here, or in all, of late. Nothing of the request was taken.',
})
export class TooManyProblem extends Problem {
  @Field(() => Int, {
    description: 'Seconds of real time until it may be tried again, at least 1.',
  })
  retryAfter!: number
}

/** The problem as the schema tells it. */
export function toldToWait(problem: TooMany): TooManyProblem {
  const retryAfter = Math.max(1, Math.ceil(problem.wait / 1_000))
  return Object.assign(asProblem(TooManyProblem, problem), { retryAfter })
}
