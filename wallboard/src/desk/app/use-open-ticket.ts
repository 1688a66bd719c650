import type { ComputedRef, Ref } from 'vue'
import { computed } from 'vue'
import type { DeskConnection } from '../live/connection.ts'
import type { Ticket } from '../live/ticket.ts'
import { useViewers } from '../live/use-viewers.ts'
import type { ShownTicket } from '../ticket/use-ticket.ts'
import { useTicket } from '../ticket/use-ticket.ts'
import type { DeskTools } from '../tools.ts'

/** The ticket on show, and who else looks at it. */
export type OpenTicket = ShownTicket & {
  number: ComputedRef<number | null>
  others: Readonly<Ref<readonly string[]>>
}

/** Shows the ticket of that number and keeps it as new as its live row. */
export function useOpenTicket(
  tools: DeskTools,
  connection: DeskConnection,
  live: Readonly<Ref<ReadonlyMap<number, Ticket>>>,
  asked: () => number | null,
): OpenTicket {
  const number = computed(asked)
  const stamp = () => {
    const row = number.value === null ? undefined : live.value.get(number.value)
    return row && `${row.version} ${row.changedAt} ${row.childCount}`
  }
  const shown = useTicket(() => tools.ask, asked, stamp)
  const others = useViewers(connection, asked, () => tools.viewer.name)
  return { ...shown, number, others }
}
