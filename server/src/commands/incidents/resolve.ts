import { type Asked, type AskedFor } from './asked.ts'
import { changeIncident } from './change.ts'
import type { IncidentDesk } from './desk.ts'
import type { IncidentProblem } from './problem.ts'

/**
 * Resolves a ticket, and with `children` the tickets of which it is the cause: each is an entry of its
 * own, and one that is settled already, or that is none of the asker's, stays as it is.
 */
export async function resolveIncident(
  asked: Asked & AskedFor['RESOLVE'],
  children: boolean,
  desk: IncidentDesk,
): Promise<IncidentProblem | null> {
  const problem = await changeIncident('RESOLVE', asked, desk)
  if (problem || !children) return problem
  for (const number of desk.incidents.get(asked.number)?.children ?? []) {
    const child = desk.incidents.get(number)
    if (!child) continue
    const { key, note, reason } = asked
    const { version } = child
    await changeIncident(
      'RESOLVE',
      { number, version, key: childKey(key, number), note: note ?? null, reason },
      desk,
    )
  }
  return null
}

/** The key of a child's entry: the same request again finds it recorded. */
function childKey(key: string, child: number): string {
  return `${key.slice(0, 180)} #${child}`
}
