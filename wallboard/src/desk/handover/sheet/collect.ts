import { HandoverQuery, IncidentChangesQuery } from '@ruang-pantau/schema'
import type { ResultOf } from '@ruang-pantau/schema'
import type { Ask } from '../../../feed/query.ts'
import type { OpenTicket, TicketChange } from './known.ts'

type Changes = ResultOf<typeof IncidentChangesQuery>

/** Every open ticket of an area, page after page. A ticket that moves between pages comes once. */
async function openTickets(ask: Ask, within: string): Promise<OpenTicket[]> {
  const found = new Map<number, OpenTicket>()
  let after: string | null = null
  for (;;) {
    const { incidents }: ResultOf<typeof HandoverQuery> = await ask(HandoverQuery, {
      within,
      after,
    })
    for (const { node } of incidents.edges) found.set(node.number, node)
    if (!incidents.pageInfo.hasNextPage) return [...found.values()]
    after = incidents.pageInfo.endCursor
  }
}

/** Everything that was done in an area since a moment (RFC 3339), oldest first. */
async function changesSince(ask: Ask, within: string, since: string): Promise<TicketChange[]> {
  const found: TicketChange[] = []
  let after: string | null = null
  for (;;) {
    const from: { since: string } | { after: string } = after === null ? { since } : { after }
    const answer: Changes = await ask(IncidentChangesQuery, { within, ...from })
    found.push(...answer.incidentChanges.changes)
    if (!answer.incidentChanges.hasMore) return found
    after = answer.incidentChanges.cursor
  }
}

/** What a hand-over is made of. Throws what `ask` throws. */
export async function collect(
  ask: Ask,
  within: string,
  since: string,
): Promise<{ open: OpenTicket[]; changes: TicketChange[] }> {
  const [open, changes] = await Promise.all([
    openTickets(ask, within),
    changesSince(ask, within, since),
  ])
  return { open, changes }
}
