import { Map as MapLibre, setWorkerUrl } from 'maplibre-gl'
import type { GeoJSONSource } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import { readonly, ref, shallowReadonly, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import type { Boundaries } from './boundaries.ts'
import { mainBounds } from './bounds.ts'
import type { Bounds } from './bounds.ts'
import type { Padding, Panel } from './camera.ts'
import type { Dots } from './dots.ts'
import { dotPainter } from './dot-painter.ts'
import { hatch } from './hatch.ts'
import { inContainer } from './in-container.ts'
import { isFarIsland } from './insets.ts'
import { createMapDots } from './map-dots.ts'
import { roomIds, roomImages, roomPoints } from './pin-room.ts'
import type { PinCluster } from './pin.ts'
import { createMapStates } from './states.ts'
import type { Classes } from './states.ts'
import { mapIds, mapStyle } from './style.ts'
import type { StyleInput } from './style.ts'

setWorkerUrl(workerUrl)

/** What a map follows. Getters are watched; `onSelect` gets the code of a district. */
export type MapInput = {
  container: Readonly<Ref<HTMLElement | null>>
  boundaries: () => Boundaries
  classes: () => Classes
  /** Shown in place of the classes; null for none. */
  dots: () => Dots | null
  /** What lies over the map: names give way to it. */
  clusters: () => readonly PinCluster[]
  style: () => StyleInput
  /** Room to leave around land with these bounds in a panel of this size. */
  padding: () => (land: Bounds, panel: Panel) => Padding
  onSelect: (code: string) => void
}

/** Where a place lies in the map's container, in pixels from its upper left corner. */
export type Projection = (longitude: number, latitude: number) => readonly [x: number, y: number]

/** How a map fares. */
export type MapFate = {
  /** Another function whenever places have moved; null before the first look and after the last. */
  project: Readonly<Ref<Projection | null>>
  state: Readonly<Ref<'loading' | 'ready' | 'lost'>>
  /** How many times it has been painted anew after a lost GPU context. */
  restored: Readonly<Ref<number>>
}

// A wall is not used: it must never be left dragged, zoomed or tilted by a passing hand.
const still = {
  dragPan: false,
  dragRotate: false,
  scrollZoom: false,
  boxZoom: false,
  doubleClickZoom: false,
  touchZoomRotate: false,
  touchPitch: false,
  keyboard: false,
} as const

/** A MapLibre map in `container` that shows the newest classes, also after a lost GPU context. */
export function useMap(input: MapInput): MapFate {
  const state = ref<'loading' | 'ready' | 'lost'>('loading')
  const restored = ref(0)
  const project = shallowRef<Projection | null>(null)

  function create(container: HTMLElement): () => void {
    const map = new MapLibre({
      container,
      ...still,
      style: mapStyle(input.boundaries(), input.style()),
      attributionControl: false,
      fadeDuration: 0,
      renderWorldCopies: false,
      maxPitch: 0,
    })
    const states = createMapStates((code, shareClass) =>
      map.setFeatureState({ source: mapIds.districts, id: code }, { class: shareClass ?? -1 }),
    )
    const dots = createMapDots(dotPainter(map, () => input.style().unit))
    const addImages = () => {
      const { theme, unit } = input.style()
      const size = Math.max(6, Math.round(unit * 0.4))
      const strokes = hatch(size, theme.hatch, theme.hatchGround)
      for (const [name, image] of [[mapIds.hatch, strokes] as const, ...roomImages(unit)])
        if (!map.hasImage(name)) map.addImage(name, image)
    }
    const makeRoom = () =>
      map.getSource<GeoJSONSource>(roomIds.source)?.setData(roomPoints(input.clusters()))
    const frame = () => {
      const { focus } = input.style()
      const { districts } = input.boundaries()
      const shown = districts.filter(({ properties: { code } }) =>
        focus === null ? !isFarIsland(code) : code.startsWith(focus) && !isFarIsland(code),
      )
      const bounds = mainBounds(shown)
      const { clientWidth: width, clientHeight: height } = container
      if (bounds) {
        const padding = input.padding()(bounds, { width, height })
        map.fitBounds([...bounds], { padding, animate: false })
      }
      // Needs no GPU: what lies over the map keeps its place while the map itself is lost.
      project.value = (longitude, latitude) => {
        const { x, y } = map.project([longitude, latitude])
        return [x, y]
      }
    }
    let outdated = false
    let styled = false
    const restyle = () => {
      outdated = state.value === 'lost'
      if (outdated) return
      states.lost()
      dots.lost()
      styled = false
      map.setStyle(mapStyle(input.boundaries(), input.style()), { diff: false })
      frame()
    }
    // Comes for the first style, for each new one, and when a lost context has its style back.
    map.on('style.load', () => {
      addImages()
      makeRoom()
      states.ready()
      dots.ready()
      styled = true
    })
    // Ready means seen: `idle` may never come while figures change faster than frames are drawn.
    map.on('render', () => {
      if (styled && map.loaded()) state.value = 'ready'
    })
    map.on('styleimagemissing', addImages)
    map.on('resize', frame)
    map.on('webglcontextlost', () => {
      states.lost()
      dots.lost()
      styled = false
      state.value = 'lost'
    })
    map.on('webglcontextrestored', () => {
      restored.value++
      if (outdated) map.once('style.load', restyle)
    })
    map.on('click', mapIds.land, ({ features }) => {
      const code: unknown = features?.[0]?.properties['code']
      if (typeof code === 'string') input.onSelect(code)
    })
    frame()
    const stops = [
      watch(input.classes, states.show, { immediate: true }),
      watch(input.dots, dots.show, { immediate: true }),
      watch(input.clusters, makeRoom),
      watch([input.boundaries, input.style], restyle),
      watch(input.padding, frame),
    ]
    return () => {
      stops.forEach((stop) => stop())
      project.value = null
      map.remove()
    }
  }

  inContainer(input.container, create)
  return {
    state: readonly(state),
    restored: readonly(restored),
    project: shallowReadonly(project),
  }
}
