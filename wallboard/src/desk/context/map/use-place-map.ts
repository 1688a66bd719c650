import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { computed, readonly, ref, watch } from 'vue'
import type { Ref } from 'vue'
import type { Boundaries } from '../../../map/boundaries.ts'
import { inContainer } from '../../../map/in-container.ts'
import type { Theme } from '../../../theme/index.ts'
import type { PlacePoint } from '../model/place.ts'
import { surroundings } from './near.ts'
import { placeStyle } from './place-style.ts'

setWorkerUrl(workerUrl)

/** What the map of a place follows. Getters are watched. `here` is the code of the area on show. */
export type PlaceMapInput = {
  container: Readonly<Ref<HTMLElement | null>>
  boundaries: () => Boundaries
  theme: () => Theme
  here: () => string
  point: () => PlacePoint
}

/** A still MapLibre map of the area around a place, drawn anew for another place or theme. */
export function usePlaceMap(input: PlaceMapInput): Readonly<Ref<'loading' | 'ready'>> {
  const state = ref<'loading' | 'ready'>('loading')
  // The same place comes anew with its figures every few seconds: it is not drawn anew for that.
  const place = computed(() => JSON.stringify([input.here(), input.point()]))

  function create(container: HTMLElement): () => void {
    const unit = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
    const around = () => surroundings(input.boundaries(), input.here(), input.point())
    const style = () =>
      placeStyle(around(), {
        theme: input.theme(),
        unit,
        here: input.here(),
        point: input.point(),
      })
    const map = new MapLibre({
      container,
      style: style(),
      // It is looked at beside the figures; what is told of it in words needs no mouse.
      interactive: false,
      attributionControl: false,
      fadeDuration: 0,
      renderWorldCopies: false,
      maxPitch: 0,
    })
    const frame = () =>
      map.fitBounds([...around().bounds], { padding: unit, animate: false, maxZoom: 14 })
    map.on('render', () => {
      if (map.loaded()) state.value = 'ready'
    })
    map.on('resize', frame)
    frame()
    const stop = watch([place, input.boundaries, input.theme], () => {
      state.value = 'loading'
      map.setStyle(style(), { diff: false })
      frame()
    })
    return () => {
      stop()
      map.remove()
    }
  }

  inContainer(input.container, create)
  return readonly(state)
}
