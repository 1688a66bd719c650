import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import type { Area, PollingStation } from '../../domain/geography/geography.ts'
import type { FigureView } from '../../projections/figures.ts'
import { type Connection, PageArgs, paginate } from '../connections.ts'
import type { Context } from '../context.ts'
import { figuresNow } from '../figures/read.ts'
import { FiguresType } from '../figures/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { AreaType, PollingStationConnection } from './types.ts'

/** Areas and what lies inside them. */
@Resolver(() => AreaType)
export class AreaResolver {
  @Query(() => AreaType, {
    nullable: true,
    description:
      'Any area by its official code, with or without dots (`35`, `35.78`, `357801`, ' +
      '`35.78.01.1001`); null when there is none.',
  })
  area(
    @Arg('code', () => ID, { description: 'With or without dots.' }) code: string,
    @Ctx() { services }: Context,
  ): Area | null {
    return services.geography.area(normaliseCode(code) ?? '') ?? null
  }

  @FieldResolver(() => AreaType, { nullable: true, description: 'Null for the province.' })
  parent(@Root() { parent }: Area, @Ctx() { services }: Context): Area | null {
    return parent === null ? null : (services.geography.area(parent) ?? null)
  }

  @FieldResolver(() => [AreaType], {
    description: 'The areas one level down, by code; empty for a village.',
  })
  children(@Root() { code }: Area, @Ctx() { services }: Context): readonly Area[] {
    return services.geography.children(code)
  }

  @FieldResolver(() => PollingStationConnection, { description: 'Its stations, by code.' })
  pollingStations(
    @Root() { code }: Area,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() { services }: Context,
  ): Connection<PollingStation> {
    const stations = services.geography.stationsWithin(code)
    return paginate(stations, page, (station) => station.code)
  }

  @FieldResolver(() => FiguresType, {
    description: 'Figures now, or as they stood at a past moment.',
  })
  figures(
    @Root() area: Area,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: "A past moment of the hub's clock; without it, now.",
    })
    at: Moment | null | undefined,
    @Ctx() context: Context,
  ): FigureView {
    return figuresNow(context, area, at)
  }
}
