import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql'
import {
  holds,
  issueLink,
  type LinkDesk,
  revokeLink,
} from '../../commands/incidents/intake-links.ts'
import type { Area } from '../../domain/geography/geography.ts'
import { type Context, requireArea } from '../context.ts'
import { AreaType } from '../geography/types.ts'
import { refused } from '../incidents/results.ts'
import type { Problem } from '../problems.ts'
import { linkOf } from './intake.ts'
import { IntakeLinkNotice, IntakeLinkResult, IntakeLinkSuccess, IntakeLinkType } from './types.ts'

/** Links that let officers report without an account. */
@Resolver(() => IntakeLinkType)
export class IntakeLinkResolver {
  @Query(() => [IntakeLinkType], {
    description: 'Links for officers in the area of who asks, newest first.',
  })
  intakeLinks(@Ctx() context: Context): IntakeLinkType[] {
    const { access, services } = context
    const links = services.state.projections.intakeLinks.all()
    const own = links.filter(({ area }) => access.may('incidents.handle', area))
    if (own.length === 0) access.require('incidents.handle', access.principal?.area ?? '35')
    return own.map((link) => ({ ...link, holds: holds(link, services.intake.realNow()) }))
  }

  @Mutation(() => IntakeLinkResult, {
    description: 'Makes a link that lets officers of an area report without an account.',
  })
  async issueIntakeLink(
    @Arg('label', () => String, { description: 'Whom it is for, at most 80 characters.' })
    label: string,
    @Arg('area', () => ID, { description: 'Code of the area they report from.' }) area: string,
    @Arg('days', () => Int, { description: 'How long it holds, 1 to 60 days.' }) days: number,
    @Ctx() context: Context,
  ): Promise<IntakeLinkSuccess | Problem> {
    const made = await issueLink({ label, area, days }, linkDeskOf(context))
    if ('kind' in made) return refused(made)
    return successOf(made.id, `/lapor?kode=${made.code}`, context)
  }

  @Mutation(() => IntakeLinkResult, {
    description: 'Calls a link back: it lets nothing in any more.',
  })
  async revokeIntakeLink(
    @Arg('id', () => ID, { description: 'Of the link.' }) id: string,
    @Ctx() context: Context,
  ): Promise<IntakeLinkSuccess | Problem> {
    const problem = await revokeLink(id, linkDeskOf(context))
    return problem ? refused(problem) : successOf(id, null, context)
  }

  @FieldResolver(() => AreaType, { description: 'Where its holders report from.' })
  area(@Root() { area }: IntakeLinkType, @Ctx() { services }: Context): Area {
    return requireArea(services, area, 'area')
  }
}

/** What who holds a link sees of it. */
@Resolver(() => IntakeLinkNotice)
export class IntakeLinkNoticeResolver {
  @Query(() => IntakeLinkNotice, {
    nullable: true,
    description: "The officers' link of a code; null when it holds no longer, or never did.",
  })
  intakeLink(
    @Arg('code', () => String, { description: 'As it stands in the address of the page.' })
    code: string,
    @Ctx() context: Context,
  ): IntakeLinkNotice | null {
    context.access.require('incidents.intake', '35')
    return linkOf(code, context)
  }

  @FieldResolver(() => AreaType, { description: 'Where its holders report from.' })
  area(@Root() { area }: IntakeLinkNotice, @Ctx() { services }: Context): Area {
    return requireArea(services, area, 'area')
  }
}

function successOf(id: string, path: string | null, { services }: Context): IntakeLinkSuccess {
  const link = services.state.projections.intakeLinks.get(id)
  if (!link) throw new Error('a link was recorded but not counted')
  const told = { ...link, holds: holds(link, services.intake.realNow()) }
  return Object.assign(new IntakeLinkSuccess(), { link: told, path })
}

function linkDeskOf({ access, services }: Context): LinkDesk {
  const { signer, realNow, newId } = services.intake
  return {
    geography: services.geography,
    links: services.state.projections.intakeLinks,
    actor: access.principal?.name ?? '',
    may: (area) => access.permits('incidents.handle', area),
    recorder: services.journal,
    signer,
    realNow: realNow(),
    newId: () => newId(),
  }
}
