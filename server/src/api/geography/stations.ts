import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import type { Moment } from '../../domain/clock.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import type { Area, Coordinates, PollingStation } from '../../domain/geography/geography.ts'
import type { FigureView } from '../../projections/figures.ts'
import { type Context, requireArea } from '../context.ts'
import { figuresNow } from '../figures/read.ts'
import { FiguresType } from '../figures/types.ts'
import { DateTimeScalar } from '../scalars.ts'
import { AreaType, CoordinatesType, PollingStationType } from './types.ts'

/** Single polling stations. */
@Resolver(() => PollingStationType)
export class PollingStationResolver {
  @Query(() => PollingStationType, {
    nullable: true,
    description: '`35.78.01.1001.003`; null when there is none.',
  })
  pollingStation(
    @Arg('code', () => ID, { description: 'With or without dots.' }) code: string,
    @Ctx() { services }: Context,
  ): PollingStation | null {
    return services.geography.station(normaliseCode(code) ?? '') ?? null
  }

  @FieldResolver(() => AreaType, { description: 'The village it stands in.' })
  village(@Root() { village }: PollingStation, @Ctx() { services }: Context): Area {
    return requireArea(services, village, 'village')
  }

  @FieldResolver(() => Boolean, { description: 'False for a generated position.' })
  coordinatesSurveyed(@Root() { code }: PollingStation, @Ctx() { services }: Context): boolean {
    const { index, registered } = services.state.day
    return registered.surveyed(index.station(code) ?? -1)
  }

  @FieldResolver(() => CoordinatesType, { description: 'Where it stands.' })
  coordinates(@Root() { code }: PollingStation, @Ctx() { services }: Context): Coordinates {
    const { index, registered } = services.state.day
    return registered.coordinates(index.station(code) ?? -1)
  }

  @FieldResolver(() => Int, { description: 'Voters on its final list (DPT).' })
  registeredVoters(@Root() { code }: PollingStation, @Ctx() { services }: Context): number {
    const { index, registered } = services.state.day
    return registered.voters(index.station(code) ?? -1).registered
  }

  @FieldResolver(() => FiguresType, {
    description: 'This station alone: pollingStations is 1.',
  })
  figures(
    @Root() { code }: PollingStation,
    @Arg('at', () => DateTimeScalar, {
      nullable: true,
      description: "A past moment of the hub's clock; without it, now.",
    })
    at: Moment | null | undefined,
    @Ctx() context: Context,
  ): FigureView {
    return figuresNow(context, { code, pollingStations: 1 }, at)
  }
}
