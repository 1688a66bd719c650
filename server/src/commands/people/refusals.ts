import type { OnRefusal, Refusal } from '../../access/caller.ts'
import { normaliseCode } from '../../domain/geography/codes.ts'
import { peopleEvents, type PermissionRefused } from '../../domain/people/events.ts'
import type { Recorder } from '../recorder.ts'
import { type Later, Repeats } from './repeats.ts'

/** Who acts without credentials, as the journal names them. */
const ANYONE = 'public'

type Counted = Omit<PermissionRefused, 'times'>

/**
 * Puts refusals on record: the first of somebody, a permission and an area at once, the same again
 * within a minute in one entry.
 */
export function refusalRecord(
  recorder: Recorder,
  later: Later,
  onError: (error: unknown) => void,
): { note: OnRefusal; flush: () => void } {
  const record = (fact: Counted, times: number): void => {
    const data: PermissionRefused = { ...fact, times }
    const draft = { type: peopleEvents.permissionRefused, data, actor: fact.who ?? ANYONE }
    void recorder.record([draft]).catch(onError)
  }
  const several = (fact: Counted): Counted => ({
    ...fact,
    permission: null,
    area: null,
    operation: null,
  })
  const repeats = new Repeats<Counted>(record, several, later)
  const note = ({ who, permission, area: asked, road, operation }: Refusal): void => {
    // What is no code could be anything, and of any length.
    const area = normaliseCode(asked.slice(0, 40))
    const fact = { who, permission, area, road, operation }
    repeats.note(who ?? ` ${ANYONE}`, `${permission} ${area ?? '?'}`, fact)
  }
  return { note, flush: () => repeats.flush() }
}
