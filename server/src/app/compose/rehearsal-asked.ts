import { HubError } from '../../domain/errors.ts'
import { faults, REHEARSAL_END, REHEARSAL_START } from '../../rehearsal/index.ts'
import type { RehearsalFlags } from '../config/flags.ts'

/**
 * Checks what a rehearsal is asked to be, and says what will go wrong in it: one sentence for each
 * fault. Throws CONFIGURATION for what there is not.
 */
export function checkAsked({
  faults: asked,
  from,
}: Pick<RehearsalFlags, 'faults' | 'from'>): string[] {
  const names = faults.map(({ name }) => name)
  const strange = asked.filter((name) => !names.includes(name))
  if (strange.length > 0) {
    const message = `--faults has "${strange.join(',')}"; the faults are ${names.join(', ')}.`
    throw new HubError('CONFIGURATION', message)
  }
  if (from === null || (from >= REHEARSAL_START && from < REHEARSAL_END)) {
    const planted = faults.filter(({ name }) => asked.includes(name))
    return planted.map(({ name, does, shows }) => `Fault ${name}: ${does} ${shows}`)
  }
  const message =
    '--from is outside the rehearsal: write a time from 25 November 06:00 to 1 December 23:58.'
  throw new HubError('CONFIGURATION', message)
}
