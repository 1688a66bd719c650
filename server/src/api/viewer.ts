import {
  Ctx,
  Field,
  FieldResolver,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
  Root,
} from 'type-graphql'
import { type Principal, type Role, roles } from '../access/principal.ts'
import type { Area } from '../domain/geography/geography.ts'
import { type Context, requireArea } from './context.ts'
import { enumOf } from './enums.ts'
import { AreaType } from './geography/types.ts'

const RoleEnum = enumOf(roles)
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

/** Who is asking. */
@ObjectType('Viewer', { description: 'Who is asking.' })
class ViewerType {
  @Field(() => String, { description: 'As it stands in the journal.' })
  name!: string

  @Field(() => RoleEnum, { description: 'What they are here for.' })
  role!: Role
}

/** Who is asking. */
@Resolver(() => ViewerType)
export class ViewerResolver {
  @Query(() => ViewerType, {
    nullable: true,
    description: 'Who is asking; null without credentials.',
  })
  viewer(@Ctx() { access }: Context): Principal | null {
    return access.principal
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Null: the whole province.' })
  area(@Root() { area }: Principal, @Ctx() { services }: Context): Area | null {
    return area === null ? null : requireArea(services, area, 'area')
  }
}
