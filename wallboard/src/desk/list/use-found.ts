import { IncidentsQuery } from '@ruang-pantau/schema'
import { onScopeDispose, readonly, ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Ask } from '../../feed/query.ts'
import type { TicketFilter } from '../filter.ts'
import type { Ticket } from '../live/ticket.ts'
import { useLater } from '../parts/use-later.ts'

/** What the hub found for a filter, a page at a time. */
export type Found = {
  /** By number; empty when the live tickets are all that the filter needs. */
  tickets: Readonly<Ref<ReadonlyMap<number, Ticket>>>
  /** How many there are in all; null while unknown. */
  total: Readonly<Ref<number | null>>
  more: Readonly<Ref<boolean>>
  loading: Readonly<Ref<boolean>>
  next: () => void
}

const page = 100

/** Whether the live tickets answer a filter: they are the open ones, and say no more than a row. */
export function needsHub({ open, text }: TicketFilter): boolean {
  return open !== true || (text ?? '').trim() !== ''
}

/** Asks the hub whenever the filter needs it, and again when the hub could not be reached. */
export function useFound(ask: () => Ask, filter: () => TicketFilter): Found {
  const tickets = shallowRef<ReadonlyMap<number, Ticket>>(new Map())
  const total = ref<number | null>(null)
  const more = ref(false)
  const loading = ref(false)
  const { later, cancel } = useLater(3_000)
  let after: string | null = null
  let turn = 0

  async function load(mine: number): Promise<void> {
    loading.value = true
    try {
      const variables = { filter: filter(), first: page, after }
      const { incidents } = await ask()(IncidentsQuery, variables as never)
      if (mine !== turn) return
      const found = incidents.edges.map(({ node }) => [node.number, node] as const)
      tickets.value = new Map([...tickets.value, ...found])
      total.value = incidents.totalCount
      more.value = incidents.pageInfo.hasNextPage
      after = incidents.pageInfo.endCursor
    } catch {
      if (mine === turn) later(() => void load(mine))
    }
    if (mine === turn) loading.value = false
  }

  watch(
    filter,
    (asked) => {
      cancel()
      const mine = ++turn
      tickets.value = new Map()
      total.value = null
      more.value = false
      loading.value = false
      after = null
      if (needsHub(asked)) void load(mine)
    },
    { immediate: true },
  )
  onScopeDispose(() => turn++)
  return {
    tickets: shallowReadonly(tickets),
    total: readonly(total),
    more: readonly(more),
    loading: readonly(loading),
    next: () => {
      if (more.value && !loading.value) void load(turn)
    },
  }
}
