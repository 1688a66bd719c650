import { type Config } from '../../config.ts'
import { version } from '../../version.ts'
import type { Stages } from '../stages.ts'
import type { Measures } from './registry.ts'

/** Measures what the room has to do, and says which hub this is. */
export function measureRoom(
  { mode }: Pick<Config, 'mode'>,
  stages: Stages,
  measures: Measures,
): void {
  const { state, clock, rules } = stages
  measures.gauges(
    'pantau_tickets',
    'Open tickets by what they are; one may be several.',
    ['which'],
    () => {
      const counts = state.projections.incidents.counts('35', rules.incidents, clock.now())
      return Object.entries(counts).map(([which, count]): [{ which: string }, number] => [
        { which },
        count,
      ])
    },
  )
  measures.gauge(
    'pantau_rehearsal',
    '1 in a rehearsal, whose figures are invented; 0 when live.',
    () => (mode === 'rehearsal' ? 1 : 0),
  )
  const { node } = process.versions
  measures.gauges(
    'pantau_build_info',
    'Always 1; which build this is.',
    ['version', 'node'],
    () => [[{ version, node }, 1]],
  )
}
