import type { Moment } from '../../domain/clock.ts'
import { HubError } from '../../domain/errors.ts'
import type { Projections } from '../../projections/projections.ts'
import type {
  Differences,
  RecapitulationSource,
} from '../../projections/recapitulation/differences.ts'
import type { Context } from '../context.ts'

/** What is kept by area as it is now, or as it stood at a past moment. */
export interface KnownAt {
  asOf: Moment
  projections: Projections
  recapitulation: RecapitulationSource
  differences: Differences
}

/**
 * What is known now (without `at`), or was at a past moment. Throws FORBIDDEN for who may not read the
 * figures of the area, and BAD_USER_INPUT for a moment that is still to come.
 */
export function knownAt(
  { access, services }: Context,
  area: string,
  at: Moment | null | undefined,
): KnownAt {
  access.require('figures.read', area)
  const { clock, past, state } = services
  const now = clock.now()
  if (at === undefined || at === null) {
    const { source, differences } = state.recapitulation
    return { asOf: now, projections: state.projections, recapitulation: source, differences }
  }
  if (at > now) {
    throw new HubError('BAD_USER_INPUT', 'at: this moment is still to come. Leave it out for now.')
  }
  const { projections, recapitulation } = past.standing(at)
  return { asOf: at, projections, recapitulation, differences: past.differences }
}
