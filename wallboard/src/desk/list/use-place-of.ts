import { FindPlacesQuery } from '@ruang-pantau/schema'
import { shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Ask } from '../../feed/query.ts'
import type { Place } from '../live/ticket.ts'

/** The place of a code, with its names; null until the hub has said them, and for no code. */
export function usePlaceOf(
  ask: () => Ask,
  code: () => string | undefined,
): { place: Readonly<Ref<Place | null>>; know: (place: Place) => void } {
  const place = shallowRef<Place | null>(null)
  watch(
    code,
    async (asked) => {
      if (place.value?.code === asked) return
      place.value = null
      if (asked === undefined) return
      const found = await ask()(FindPlacesQuery, { text: asked, first: 5 }).then(
        ({ search }) => search.find((candidate) => candidate.code === asked) ?? null,
        () => null,
      )
      if (code() === asked) place.value = found
    },
    { immediate: true },
  )
  return { place: shallowReadonly(place), know: (known) => (place.value = known) }
}
