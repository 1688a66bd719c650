import { FindPlacesQuery } from '@ruang-pantau/schema'
import { readonly, ref, shallowReadonly, shallowRef } from 'vue'
import type { Ref } from 'vue'
import type { Ask } from '../../feed/query.ts'
import type { Place } from '../live/ticket.ts'
import { useLater } from './use-later.ts'

/** Places for what is being typed. */
export type FoundPlaces = {
  places: Readonly<Ref<readonly Place[]>>
  searching: Readonly<Ref<boolean>>
  find: (text: string) => void
}

/** Asks the hub for places a moment after the last letter; an answer to an older text is dropped. */
export function usePlaces(ask: () => Ask, first = 8): FoundPlaces {
  const places = shallowRef<readonly Place[]>([])
  const searching = ref(false)
  const { later, cancel } = useLater(150)
  let turn = 0

  async function search(text: string, mine: number): Promise<void> {
    const found = await ask()(FindPlacesQuery, { text, first }).then(
      ({ search: answer }) => answer,
      () => [],
    )
    if (mine !== turn) return
    places.value = found
    searching.value = false
  }

  return {
    places: shallowReadonly(places),
    searching: readonly(searching),
    find: (text) => {
      const mine = ++turn
      const asked = text.trim()
      cancel()
      searching.value = asked !== ''
      if (asked === '') places.value = []
      else later(() => void search(asked, mine))
    },
  }
}
