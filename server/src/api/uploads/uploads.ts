import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import { gapReasons, SHEETS_PER_STATION, uploadPaths } from '../../domain/uploads.ts'
import type { FigureFrame } from '../../hub/frame.ts'
import type { FigureView } from '../../projections/figures.ts'
import type { Context } from '../context.ts'
import { FigureScope, FigureSubscription } from '../figures/subscription.ts'
import { FiguresType } from '../figures/types.ts'
import { UploadFigures, UploadQueueFigures } from './types.ts'

/** What the queue of a view shows; its times are looked for only when they are asked for. */
type QueueView = Pick<UploadQueueFigures, 'depth'> & { view: FigureView }

/** Result sheets on their way to publication. */
@Resolver(() => FiguresType)
export class UploadResolver {
  @FieldResolver(() => UploadFigures, { description: 'Result sheets on their way.' })
  uploads(@Root() view: FigureView): Omit<UploadFigures, 'queue'> & { queue: QueueView } {
    const { row, day, pollingStations } = view
    const counters = day.counters.uploads
    return {
      sheetsExpected: SHEETS_PER_STATION * pollingStations,
      sheetsPublished: counters.get(row, 'sheetsPublished'),
      stationsPublished: counters.get(row, 'stationsPublished'),
      gap: gapReasons.map((reason) => ({ reason, stations: counters.get(row, reason) })),
      byPath: uploadPaths.map((path) => ({ path, sheetsPublished: counters.get(row, path) })),
      queue: { depth: counters.get(row, 'sheetsQueued'), view },
    }
  }

  @FigureSubscription('uploads')
  uploadFrames(@Args(() => FigureScope) _: FigureScope, @Root() frame: FigureFrame): FigureFrame {
    return frame
  }
}

/** The times of a publication queue. */
@Resolver(() => UploadQueueFigures)
export class UploadQueueResolver {
  @FieldResolver()
  oldestAt(@Root() { depth, view }: QueueView, @Ctx() { services }: Context): number | null {
    return depth === 0 ? null : services.uploadQueue.oldestAt(view)
  }

  @FieldResolver()
  drainsAt(@Root() { depth, view }: QueueView, @Ctx() { services }: Context): number | null {
    return depth === 0 ? null : services.uploadQueue.drainsAt(view, depth)
  }
}
