import { Field, FieldResolver, Int, ObjectType, Resolver, Root } from 'type-graphql'
import type { FigureView } from '../../projections/figures.ts'
import type { IncidentCounts } from '../../projections/incidents/incidents.ts'
import { FiguresType } from '../figures/types.ts'

/** Open tickets of one area. */
@ObjectType('IncidentFigures', { description: 'Open tickets of one area.' })
class IncidentFiguresType {
  @Field(() => Int, { description: 'Tickets with which somebody still has to do something.' })
  open!: number

  @Field(() => Int, { description: 'Of them, the critical ones.' })
  critical!: number

  @Field(() => Int, { description: 'Of them, those that missed a deadline.' })
  overdue!: number
}

/** Tickets in the figures. */
@Resolver(() => FiguresType)
export class IncidentFiguresResolver {
  @FieldResolver(() => IncidentFiguresType, { description: 'Its open tickets.' })
  incidents(@Root() { incidents }: FigureView): IncidentCounts {
    return incidents()
  }
}
