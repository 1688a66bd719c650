import { Field, ObjectType } from 'type-graphql'
import type { Role } from '../../access/principal.ts'
import type { Moment } from '../../domain/clock.ts'
import { DateTimeScalar } from '../scalars.ts'
import { RoleEnum } from './types.ts'

/** The session of who is asking. */
@ObjectType({ description: 'The session of who is asking.' })
class ViewerSession {
  @Field(() => DateTimeScalar, {
    description: 'When it ends unless `renewSession` comes before, by the real clock.',
  })
  expiresAt!: Moment
}

/** Who is asking; area and permissions are resolved in `ViewerResolver`. */
@ObjectType('Viewer', { description: 'Who is asking.' })
export class ViewerType {
  @Field(() => String, { description: 'As it stands in the journal.' })
  name!: string

  @Field(() => RoleEnum, { description: 'What they are here for.' })
  role!: Role

  @Field(() => ViewerSession, {
    nullable: true,
    description: 'Null for who did not sign in: screens, machines, the administrator.',
  })
  session?: ViewerSession | null
}
