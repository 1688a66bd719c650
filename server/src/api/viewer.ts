import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { Principal } from '../access/principal.ts'
import type { Area } from '../domain/geography/geography.ts'
import { type Context, requireArea } from './context.ts'
import { AreaType } from './geography/types.ts'
import { ViewerType } from './people/viewer-type.ts'

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

  @FieldResolver(() => [String], {
    description:
      'Names of what they may do in their own area: `incidents.open`; for a page to ask.',
  })
  permissions(@Root() principal: Principal, @Ctx() { access }: Context): string[] {
    return access.permissionsOf(principal)
  }
}
