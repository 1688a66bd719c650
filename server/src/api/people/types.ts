import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql'
import { type Role, roles } from '../../access/principal.ts'
import type { Moment } from '../../domain/clock.ts'
import { connectionOf } from '../connections.ts'
import { enumOf } from '../enums.ts'
import { DateTimeScalar } from '../scalars.ts'

/** What somebody is here for, in the schema. */
export const RoleEnum = enumOf(roles)
registerEnumType(RoleEnum, {
  name: 'Role',
  description: 'What somebody is here for.',
  valuesConfig: {
    SCREEN: { description: 'A wall that shows figures and takes no input.' },
    MEDIA: { description: 'The press: figures and briefings.' },
    REPORTER: { description: 'Reports from the field, inside an area.' },
    DESK: { description: 'The help desk.' },
    SUPERVISOR: { description: 'Leads the room.' },
    ADMIN: { description: 'Runs the hub.' },
  },
})

/** Somebody who may sign in; their area is resolved. */
@ObjectType('User', { description: 'Somebody who may sign in.' })
export class UserType {
  @Field(() => String, { description: 'To sign in with; names differ by more than case.' })
  name!: string

  @Field(() => RoleEnum, { description: 'What they are here for.' })
  role!: Role

  /** Dotted code. */
  area!: string | null

  @Field(() => Int, { description: 'Give it back with the next change; an older is a conflict.' })
  version!: number

  @Field(() => DateTimeScalar, { description: "When they were added, by the hub's clock." })
  addedAt!: Moment

  @Field(() => String, { description: 'Who added them.' })
  addedBy!: string
}

/** A television that was paired; its area and when it was last seen are resolved. */
@ObjectType('Screen', { description: 'A television that was paired.' })
export class ScreenType {
  @Field(() => ID, { description: 'To revoke it by.' })
  id!: string

  @Field(() => String, { description: 'Where it hangs, as it was approved.' })
  name!: string

  /** Dotted code. */
  area!: string | null

  @Field(() => DateTimeScalar, { description: "When it was approved, by the hub's clock." })
  pairedAt!: Moment

  @Field(() => String, { description: 'Who approved it.' })
  pairedBy!: string
}

/** A machine's token; its area and when it was last seen are resolved. */
@ObjectType('MachineToken', { description: 'What a machine acts with; never the token itself.' })
export class MachineTokenType {
  @Field(() => ID, { description: 'To revoke it by.' })
  id!: string

  @Field(() => String, { description: 'Whose deeds are whose: the actor of what it does.' })
  name!: string

  @Field(() => RoleEnum, { description: 'What it acts as.' })
  role!: Role

  /** Dotted code. */
  area!: string | null

  @Field(() => DateTimeScalar, { description: "When it was issued, by the hub's clock." })
  issuedAt!: Moment

  @Field(() => String, { description: 'Who issued it.' })
  issuedBy!: string

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Until when it is good, by the real clock; null: until it is revoked.',
  })
  expiresAt!: Moment | null
}

/** Users by pages. */
export const UserConnection = connectionOf(UserType, 'User')

/** Screens by pages. */
export const ScreenConnection = connectionOf(ScreenType, 'Screen')

/** Machines' tokens by pages. */
export const MachineTokenConnection = connectionOf(MachineTokenType, 'MachineToken')
