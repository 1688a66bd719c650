import type { Moment } from '../../domain/clock.ts'
import { HubError } from '../../domain/errors.ts'
import { type Counted, figureView, type FigureView } from '../../projections/figures.ts'
import type { Context } from '../context.ts'

/** The figures of an area or station now (without `at`), or as they stood at a past moment. */
export function figuresNow(context: Context, counted: Counted, at?: Moment | null): FigureView {
  const { access, services } = context
  access.require('figures.read', counted.code)
  const now = services.clock.now()
  if (at === undefined || at === null) return figureView(services.state, counted, now)
  if (at > now) {
    throw new HubError('BAD_USER_INPUT', 'at: this moment is still to come. Leave it out for now.')
  }
  return services.past.figures(counted, at)
}
