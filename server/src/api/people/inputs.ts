import { Field, ID, InputType, Int } from 'type-graphql'
import type { Role } from '../../access/principal.ts'
import { RoleEnum } from './types.ts'

/** Who signs in. */
@InputType({ description: 'Who signs in.' })
export class SignInInput {
  @Field(() => String, { description: 'In any case.' })
  name!: string

  @Field(() => String, { description: 'As it was given.' })
  password!: string
}

/** Who is added. */
@InputType({ description: 'Somebody who may sign in.' })
export class AddUserInput {
  @Field(() => String, { description: '1 to 60 characters; nobody else may have it.' })
  name!: string

  @Field(() => RoleEnum, { description: 'What they are here for.' })
  role!: Role

  @Field(() => ID, { nullable: true, description: 'Code of an area; null: the whole province.' })
  area?: string | null

  @Field(() => String, {
    nullable: true,
    description: '10 to 200 characters; left out, the hub makes one up and tells it once.',
  })
  password?: string | null
}

/** What of a user is to be different. */
@InputType({ description: 'What of a user is to be different; what is left out stays.' })
export class ChangeUserInput {
  @Field(() => String, { description: 'Whom.' })
  name!: string

  @Field(() => RoleEnum, { nullable: true, description: 'What they are here for now.' })
  role?: Role | null

  @Field(() => ID, { nullable: true, description: 'Code of an area; null: the whole province.' })
  area?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Version it was decided on; left out: whatever stands.',
  })
  version?: number | null
}

/** Whose password is set anew. */
@InputType({ description: 'Whose password is set anew.' })
export class ResetPasswordInput {
  @Field(() => String, { description: 'Whose.' })
  name!: string

  @Field(() => String, {
    nullable: true,
    description: '10 to 200 characters; left out, the hub makes one up and tells it once.',
  })
  password?: string | null
}

/** Which television is approved. */
@InputType({ description: 'Which television is approved, and as what.' })
export class ApproveScreenInput {
  @Field(() => String, { description: 'As the television shows it, in any case.' })
  code!: string

  @Field(() => String, { description: 'Where it hangs: 1 to 60 characters.' })
  name!: string

  @Field(() => ID, {
    nullable: true,
    description: 'Code of the area that it may show; null: the whole province.',
  })
  area?: string | null
}

/** What a machine is to act as. */
@InputType({ description: 'What a machine is to act as.' })
export class IssueTokenInput {
  @Field(() => String, { description: '1 to 60 characters; nobody else may have it.' })
  name!: string

  @Field(() => RoleEnum, { description: 'What it acts as.' })
  role!: Role

  @Field(() => ID, { nullable: true, description: 'Code of an area; null: the whole province.' })
  area?: string | null

  @Field(() => Int, {
    nullable: true,
    description: 'Days that it is good for, 1 to 3650; left out: until it is revoked.',
  })
  days?: number | null
}
