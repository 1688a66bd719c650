import { Args, FieldResolver, Resolver, Root } from 'type-graphql'
import type { FigureFrame } from '../../hub/frame.ts'
import type { FigureView } from '../../projections/figures.ts'
import { FigureScope, FigureSubscription } from '../figures/subscription.ts'
import { FiguresType } from '../figures/types.ts'
import { TurnoutFigures } from './types.ts'

/** Voters who came. */
@Resolver(() => FiguresType)
export class TurnoutResolver {
  @FieldResolver(() => TurnoutFigures, { description: 'Voters who came.' })
  turnout(@Root() { row, day, voters }: FigureView): TurnoutFigures {
    const counters = day.counters.turnout
    const registered = counters.get(row, 'registered')
    const movedIn = counters.get(row, 'movedIn')
    const unregistered = counters.get(row, 'unregistered')
    const stationsReporting = counters.get(row, 'stationsReporting')
    const came = registered + movedIn + unregistered
    const known = stationsReporting > 0 && voters.registered > 0
    const share = known ? came / voters.registered : null
    return { came, registered, movedIn, unregistered, stationsReporting, share }
  }

  @FigureSubscription('turnout')
  turnoutFrames(@Args(() => FigureScope) _: FigureScope, @Root() frame: FigureFrame): FigureFrame {
    return frame
  }
}
