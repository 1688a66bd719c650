import { createUnionType, Field, ObjectType } from 'type-graphql'
import type { PeopleProblem } from '../../commands/people/desk.ts'
import {
  asProblem,
  ConflictProblem,
  ForbiddenProblem,
  NotFoundProblem,
  type Problem,
  ValidationProblem,
} from '../problems.ts'
import { MachineTokenType, ScreenType, UserType } from './types.ts'

/** A user was added, changed or removed. */
@ObjectType({ description: 'It was done, and is on record.' })
export class UserSuccess {
  @Field(() => UserType, { description: 'As they are now; one who was removed as they were.' })
  user!: UserType

  @Field(() => String, {
    nullable: true,
    description: 'The password that the hub made up, this one time; null when none was.',
  })
  password!: string | null
}

/** A screen was approved or revoked. */
@ObjectType({ description: 'It was done, and is on record.' })
export class ScreenSuccess {
  @Field(() => ScreenType, { description: 'The screen; one that was revoked as it was.' })
  screen!: ScreenType
}

/** A token was issued or revoked. */
@ObjectType({ description: 'It was done, and is on record.' })
export class MachineTokenSuccess {
  @Field(() => MachineTokenType, { description: 'What is kept of it.' })
  machineToken!: MachineTokenType

  @Field(() => String, {
    nullable: true,
    description: 'The token itself when it was issued, this one time; else null.',
  })
  token!: string | null
}

const problems = [ValidationProblem, NotFoundProblem, ConflictProblem, ForbiddenProblem] as const

/** What came of something about a user. */
export const UserResult = createUnionType({
  name: 'UserResult',
  description: 'What came of it.',
  types: () => [UserSuccess, ...problems] as const,
})

/** What came of something about a screen. */
export const ScreenResult = createUnionType({
  name: 'ScreenResult',
  description: 'What came of it.',
  types: () => [ScreenSuccess, ...problems] as const,
})

/** What came of something about a token. */
export const MachineTokenResult = createUnionType({
  name: 'MachineTokenResult',
  description: 'What came of it.',
  types: () => [MachineTokenSuccess, ...problems] as const,
})

const problemTypes = {
  validation: ValidationProblem,
  'not-found': NotFoundProblem,
  conflict: ConflictProblem,
} as const satisfies Record<PeopleProblem['kind'], new () => Problem>

/** A problem of a command as the schema has it. */
export function peopleProblem(problem: PeopleProblem): Problem {
  return asProblem(problemTypes[problem.kind], problem)
}

/** Who asks may not; `path` names the input that says where. */
export function forbidden(message: string, ...path: string[]): Problem {
  return asProblem(ForbiddenProblem, { code: 'FORBIDDEN', message, path })
}
