import { IncidentsQuery } from '@ruang-pantau/schema'
import { shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Ask } from '../../feed/query.ts'
import type { Ticket } from '../live/ticket.ts'

/** Open tickets of a place and category: perhaps the same as what is being written. */
export function useLikely(
  ask: () => Ask,
  about: () => { place: string | null; category: string },
): Readonly<Ref<readonly Ticket[]>> {
  const likely = shallowRef<readonly Ticket[]>([])
  let turn = 0
  watch(
    () => {
      const { place, category } = about()
      return place === null || category === '' ? null : `${place} ${category}`
    },
    async (known) => {
      const mine = ++turn
      likely.value = []
      const { place, category } = about()
      if (known === null || place === null) return
      const filter = { open: true, place, categories: [category as Ticket['category']] }
      // A suggestion that does not come is no reason to hold anybody up.
      const found = await ask()(IncidentsQuery, { filter, first: 5 }).then(
        ({ incidents }) => incidents.edges.map(({ node }) => node),
        () => [],
      )
      if (mine === turn) likely.value = found
    },
    { immediate: true },
  )
  return shallowReadonly(likely)
}
